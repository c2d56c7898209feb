import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { reportOf } from '../../cohort/make-report.ts';
import { isName, MOST_NAME_LENGTH } from '../../cohort/report.ts';
import { dateOf } from '../../study/calendar.ts';
import type { LearnerState } from '../../study/learner-state.ts';
import type { Study } from '../shared/load-study.ts';
import { localCalendar } from '../shared/local-calendar.ts';
import { saveFile } from '../shared/save-file.ts';

interface Shown {
  readonly file: string;
  readonly text: string;
}

/** A report for a trainer: made of the log, shown in full, and saved only then. */
export function ReportForm({ study, state }: { study: Study; state: LearnerState }) {
  const { base, bank, log } = study;
  const [given, setGiven] = useState('');
  const [withTimes, setWithTimes] = useState(false);
  const [withLog, setWithLog] = useState(false);
  const [refused, setRefused] = useState(false);
  const [shown, setShown] = useState<Shown>();
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [shown]);
  useLayoutEffect(() => {
    if (refused) field.current?.focus();
  }, [refused]);

  const name = given.normalize('NFC').trim();
  /** What is shown is what is saved: another wish makes another report. */
  const change = (set: () => void): void => {
    set();
    setRefused(false);
    setShown(undefined);
  };
  const make = (): void => {
    if (!isName(name)) {
      setRefused(true);
      return;
    }
    const now = Date.now();
    const records = withLog ? { records: log.entries.map(({ record }) => record) } : {};
    const report = reportOf({ name, events: log.events, progress: state.progress, withTimes, ...records }, bank, now);
    setShown({ file: `report-${slug(name)}-${dateOf(localCalendar.dayOf(now))}.json`, text: JSON.stringify(report, null, 1) });
  };

  return (
    <section class="report" aria-labelledby="report">
      <h2 id="report">A report for your trainer</h2>
      <p>
        A report is a file that you make here and hand over yourself. It has your name, your answers, your exams and your figures by topic.
        The guide sends nothing.
      </p>
      <form
        class="study-form"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <label class="field">
          Your name
          <input
            ref={field}
            type="text"
            autocomplete="name"
            required
            maxLength={MOST_NAME_LENGTH}
            value={given}
            aria-invalid={refused}
            aria-describedby={refused ? 'report-refused' : undefined}
            onInput={({ currentTarget: { value } }) => change(() => setGiven(value))}
          />
        </label>
        {refused && (
          <p id="report-refused" role="alert">
            A name begins with a letter or a digit. It has letters, digits, spaces and the signs . , ’ ( ) · - _ only.
          </p>
        )}
        <label class="choice">
          <input type="checkbox" checked={withTimes} onChange={({ currentTarget: { checked } }) => change(() => setWithTimes(checked))} />
          <span>Say which time I chose for each exam</span>
        </label>
        <label class="choice">
          <input type="checkbox" checked={withLog} onChange={({ currentTarget: { checked } }) => change(() => setWithLog(checked))} />
          <span>Add the full study log: every event with its time, also cards, plans, and the time chosen for each exam</span>
        </label>
        <button type="submit" class="button">
          Show the report
        </button>
      </form>
      {shown && (
        <>
          <h3 id="report-text" tabIndex={-1} ref={heading}>
            What the file says
          </h3>
          <pre class="code report-text" tabIndex={0} aria-labelledby="report-text">
            <code>{shown.text}</code>
          </pre>
          <p class="button-row">
            <button type="button" class="button button-strong" onClick={() => saveFile(shown.file, shown.text, 'application/json')}>
              Save the report
            </button>
          </p>
        </>
      )}
      <p class="field-note">
        A trainer opens reports on the page <a href={`${base}cohort/report/`}>Cohort report</a>. The file’s format is described by a JSON
        Schema, <a href={`${base}api/report.schema.json`}>report.schema.json</a>.
      </p>
    </section>
  );
}

/** A name as a part of a file's name. */
function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return plain === '' ? 'learner' : plain;
}
