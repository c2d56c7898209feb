import { useState } from 'preact/hooks';
import { minutesOf } from '../../study/attempt.ts';
import { domainOf } from '../../study/bank.ts';
import { EXAM_TIMES, type ExamTime } from '../../study/event-limits.ts';
import {
  assemblePaper,
  missingDomains,
  normaliseCode,
  PAPER_KINDS,
  paperSize,
  type PaperKind,
  type PaperRequest,
} from '../../study/paper.ts';
import { freshCode } from '../shared/crypto-random.ts';
import type { Study } from '../shared/load-study.ts';
import { timeText } from './paper-name.ts';

const PAPER_NAMES: Record<PaperKind, string> = { full: 'Full exam', short: 'Short exam', domain: 'One domain' };

interface Props {
  study: Study;
  request: PaperRequest;
  /** What time was taken last. */
  usualTime: ExamTime;
  onStart: (request: PaperRequest, time: ExamTime) => void;
}

/** Which paper to sit, and under which code. */
export function StartForm({ study, request, usualTime, onStart }: Props) {
  const { bank } = study;
  const domains = bank.domains.filter(({ id }) => bank.questions.some(({ topic }) => domainOf(topic) === id));
  const [kind, setKind] = useState<PaperKind>(request.kind);
  const [domain, setDomain] = useState(request.kind === 'domain' ? request.domain : (domains[0]?.id ?? ''));
  const [given, setGiven] = useState(request.code);
  const [time, setTime] = useState(usualTime);
  const [fallback] = useState(freshCode);

  const code = normaliseCode(given) || fallback;
  const wanted: PaperRequest = kind === 'domain' ? { kind, domain, code } : { kind, code };
  const { minutes, questions } = assemblePaper(bank, wanted);
  const missing = missingDomains(bank);
  const share = missing.reduce((sum, { weight }) => sum + weight, 0);

  if (domains.length === 0) return <p class="notice">The guide has no questions yet, so there is no paper to sit.</p>;
  return (
    <form
      class="study-form"
      onSubmit={(event) => {
        event.preventDefault();
        onStart(wanted, time);
      }}
    >
      <fieldset>
        <legend>Paper</legend>
        <ul class="choices" role="list">
          {PAPER_KINDS.map((each) => {
            const size = paperSize(bank, each);
            return (
              <li key={each}>
                <label class="choice">
                  <input type="radio" name="paper" checked={kind === each} onChange={() => setKind(each)} />
                  <span>
                    {PAPER_NAMES[each]}: {size.questions} questions, {size.minutes} minutes
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
      </fieldset>
      <fieldset>
        <legend>Time</legend>
        <ul class="choices" role="list">
          {EXAM_TIMES.map((each) => (
            <li key={each}>
              <label class="choice">
                <input type="radio" name="time" checked={time === each} onChange={() => setTime(each)} />
                <span>
                  {each === 'none' ? 'No limit' : `${minutesOf({ minutes, time: each })} minutes${each === 1 ? '' : ` (× ${each})`}`}
                </span>
              </label>
            </li>
          ))}
        </ul>
        <p class="field-note">Questions and code stay the same. A report to a trainer has the time that you choose only if you say so.</p>
      </fieldset>
      <div class="fields">
        {kind === 'domain' && (
          <label class="field">
            Domain
            <select value={domain} onChange={({ currentTarget }) => setDomain(currentTarget.value)}>
              {domains.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="field">
          Code
          <input
            type="text"
            value={given}
            placeholder={fallback}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setGiven(currentTarget.value)}
          />
        </label>
      </div>
      <p class="field-note">
        The same code gives everyone the same paper, on the same version of the guide (this is {bank.version}). Leave it empty for a paper
        of your own.
      </p>
      {missing.length > 0 && kind !== 'domain' && (
        <p class="notice">
          Not yet the exam’s mix: {missing.length} of {bank.domains.length} domains, {share} % of the exam, have no questions yet (
          {missing.map(({ title, weight }) => `${title} ${weight} %`).join(', ')}). Their share falls to the others.
        </p>
      )}
      <p class="study-count" role="status">
        {questions.length} questions, {timeText(minutes, time)}, {bank.exam.passPercent} % to pass. The code is{' '}
        <strong class="code-word">{code}</strong>.
      </p>
      <button type="submit" class="button button-strong">
        Start the exam
      </button>
    </form>
  );
}
