import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PublishedQuestion } from '../../schema/published.ts';
import { minutesOf, type Attempt } from '../../study/attempt.ts';
import type { BankEntry } from '../../study/bank.ts';
import { scoreOf } from '../../study/score.ts';
import { clockTime } from '../../text/duration.ts';
import type { Guide } from '../shared/load-study.ts';
import { useQuestions } from '../shared/hooks.ts';
import { LoadFailure } from '../shared/mount.tsx';
import { AnsweredOptions, Reasons } from '../shared/question.tsx';
import { RichText } from '../shared/rich-text.tsx';
import { TallyTable } from '../shared/tally-table.tsx';
import { dateTime } from '../../text/dates.ts';
import { paperName, timeText } from './paper-name.ts';

export interface ExamResultProps {
  guide: Guide;
  attempt: Attempt;
  /** Practises the questions that were missed, as the guide asks them today. */
  onPractise: (missed: readonly BankEntry[]) => void;
  onBack: () => void;
}

/** A submitted attempt: the verdict, domains and topics, and every question with its reasons. */
export function ExamResult({ guide, attempt, onPractise, onBack }: ExamResultProps) {
  const { base, bank } = guide;
  const { started, submitted, spent } = attempt;
  const heading = useRef<HTMLHeadingElement>(null);
  const loaded = useQuestions(guide, attempt.id, started.questions);
  useLayoutEffect(() => heading.current?.focus(), []);

  const marks = submitted?.marks ?? [];
  const score = scoreOf(marks, bank);
  const titles = new Map(bank.topics.map(({ id, title }) => [id, title]));
  // Marks may come from a file: a topic that the guide does not have is a name, and leads nowhere.
  const link = (topic: string) => (titles.has(topic) ? <a href={`${base}${topic}/`}>{titles.get(topic)}</a> : topic);
  const used = [...spent.values()].reduce((sum, time) => sum + time, 0);
  const left = started.questions.length - marks.length;
  const wrong = new Set(marks.flatMap(({ question, correct }) => (correct ? [] : [question])));
  const missed = bank.questions.filter(({ id }) => wrong.has(id));

  return (
    <section class="session-result">
      <h2 tabIndex={-1} ref={heading}>
        {score.passed ? 'Passed' : 'Not passed'}: {score.right} of {score.all} right, {score.percent} %
      </h2>
      <p>
        {bank.exam.passPercent} % is needed. {submitted?.submittedBy === 'time' ? 'Time was up. ' : ''}
        {clockTime(used)} {started.time !== 'none' && `of ${clockTime(minutesOf(started) * 60_000)} `}used.
      </p>
      <dl class="facts">
        <div>
          <dt>Paper</dt>
          <dd>{paperName(started, bank)}</dd>
        </div>
        <div>
          <dt>Time</dt>
          <dd>{timeText(started.minutes, started.time)}</dd>
        </div>
        <div>
          <dt>Code</dt>
          <dd>
            <strong class="code-word">{started.code}</strong>
          </dd>
        </div>
        <div>
          <dt>Guide</dt>
          <dd>{started.guide}</dd>
        </div>
        <div>
          <dt>Begun</dt>
          <dd>{dateTime(started.at)}</dd>
        </div>
      </dl>
      {started.guide !== bank.version && (
        <p class="notice">The guide has changed since: it is now {bank.version}. The marks are those of then.</p>
      )}
      <p class="button-row">
        {missed.length > 0 && (
          <button type="button" class="button button-strong" onClick={() => onPractise(missed)}>
            {missed.length === 1 ? 'Practise the missed one' : `Practise the ${missed.length} missed`}
          </button>
        )}
        <button type="button" class="button" onClick={onBack}>
          Another paper
        </button>
      </p>
      {left > 0 && <p>{left} questions had changed or left the guide before the paper was submitted. They are not counted.</p>}
      <TallyTable
        caption="By domain"
        what="Domain"
        passPercent={bank.exam.passPercent}
        rows={score.byDomain.map((row) => ({ ...row, name: <a href={`${base}${row.id}/`}>{row.title}</a> }))}
      />
      <TallyTable
        caption="By topic, weakest first"
        what="Topic"
        passPercent={bank.exam.passPercent}
        rows={score.byTopic.map((row) => ({ ...row, name: link(row.id) }))}
      />
      <h3>Question by question</h3>
      {loaded.state === 'failed' && <LoadFailure again={loaded.again} />}
      {loaded.state === 'loading' && <p role="status">Loading the questions…</p>}
      {loaded.state === 'ready' && <Review attempt={attempt} questions={loaded.value} guide={guide} />}
    </section>
  );
}

const SHOWN = { all: 'All', wrong: 'Wrong or unanswered', flagged: 'Flagged' };
type Shown = keyof typeof SHOWN;

interface ReviewProps {
  guide: Guide;
  attempt: Attempt;
  questions: ReadonlyMap<string, PublishedQuestion>;
}

function Review({ guide: { base, bank }, attempt, questions }: ReviewProps) {
  const { started, submitted, answers, spent } = attempt;
  const marks = new Map(submitted?.marks.map(({ question, correct }) => [question, correct]));
  const [shown, setShown] = useState<Shown>('all');
  const isShown: Record<Shown, (id: string) => boolean> = {
    all: () => true,
    wrong: (id) => marks.get(id) === false,
    flagged: (id) => attempt.flagged.has(id),
  };
  const numbered = started.questions.map((asked, i) => ({ ...asked, number: i + 1 }));
  return (
    <>
      <div class="button-row" role="group" aria-label="Questions shown">
        {(Object.keys(SHOWN) as Shown[]).map((each) => (
          <button key={each} type="button" class="button" aria-pressed={shown === each} onClick={() => setShown(each)}>
            {SHOWN[each]}: {numbered.filter(({ id }) => isShown[each](id)).length}
          </button>
        ))}
      </div>
      <ol class="review-list" role="list">
        {numbered
          .filter(({ id }) => isShown[shown](id))
          .map(({ id, revision, order, number }) => {
            const question = questions.get(id);
            const mark = marks.get(id);
            const chosen = answers.get(id);
            const state = mark === undefined ? 'not counted' : mark ? 'right' : chosen === undefined ? 'unanswered' : 'wrong';
            return (
              <li key={id}>
                <details>
                  <summary>
                    {number}. {question ? <RichText text={question.stem} base={base} /> : 'A question that has left the guide'}{' '}
                    <span class="review-state" data-mark={state}>
                      {state}, {clockTime(spent.get(id) ?? 0)}
                      {attempt.flagged.has(id) && ', flagged'}
                    </span>
                  </summary>
                  {!question && <p>Its mark is kept; its text is not.</p>}
                  {question && question.revision !== revision && (
                    <p>The question has been rewritten since; your answer was to its older text.</p>
                  )}
                  {question && (
                    <>
                      {question.exhibit && (
                        <pre class="code" tabIndex={0}>
                          <code>{question.exhibit.text}</code>
                        </pre>
                      )}
                      <AnsweredOptions
                        question={question}
                        order={order}
                        chosen={question.revision === revision ? chosen : undefined}
                        base={base}
                      />
                      <Reasons question={question} order={order} base={base} guide={bank.version} />
                    </>
                  )}
                </details>
              </li>
            );
          })}
      </ol>
    </>
  );
}
