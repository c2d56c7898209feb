import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PublishedQuestion } from '../../schema/published.ts';
import type { PresentedQuestion } from '../../study/events.ts';
import { percentOf, topicTallies } from '../../study/score.ts';
import type { Session } from '../../study/session.ts';
import { counted } from '../../text/counted.ts';
import { clockTime } from '../../text/duration.ts';
import type { Guide } from '../shared/load-study.ts';
import { AnsweredOptions, Reasons } from '../shared/question.tsx';
import { address, RichText } from '../shared/rich-text.tsx';
import { TallyTable } from '../shared/tally-table.tsx';

interface Props {
  guide: Guide;
  session: Session;
  asked: readonly PresentedQuestion[];
  questions: ReadonlyMap<string, PublishedQuestion>;
  /** How many questions of the session could not be asked any more. */
  gone: number;
  /** The questions that are flagged now, by their ids. */
  flagged: ReadonlySet<string>;
  onNew: () => void;
  onRetry: (questions: readonly PresentedQuestion[]) => void;
  /** What comes after the result. */
  children: ComponentChildren;
}

/** The end of a session: score, time, topics, what to re-read, and the missed ones again. */
export function SessionResult({ guide, session, asked, questions, gone, flagged, onNew, onRetry, children }: Props) {
  const { base, bank } = guide;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);

  const titles = new Map(bank.topics.map(({ id, title }) => [id, title]));
  const answers = asked.flatMap(({ id }) => session.answers.get(id) ?? []);
  const marks = answers.map(({ question, correct }) => ({ question, correct, topic: questions.get(question)?.topic ?? '' }));
  const missed = asked.filter(({ id }) => session.answers.get(id)?.correct === false);
  const toRevisit = asked.filter((each) => missed.includes(each) || flagged.has(each.id));
  const score = { right: answers.length - missed.length, all: answers.length };
  const time = answers.reduce((sum, { duration }) => sum + duration, 0);
  const toRead = [...new Map(missed.flatMap(({ id }) => questions.get(id)?.card ?? []).map((card) => [card.url, card])).values()];

  return (
    <section class="session-result">
      <h2 tabIndex={-1} ref={heading}>
        {score.all === 0 ? 'No question answered' : `${score.right} of ${score.all} right, ${percentOf(score)} %`}
      </h2>
      {score.all > 0 && (
        <p>
          Time: {clockTime(time)}, {clockTime(time / score.all)} a question.
        </p>
      )}
      {asked.length > answers.length && (
        <p>
          {counted(asked.length - answers.length, 'question was left unanswered and is', 'questions were left unanswered and are')} not
          counted.
        </p>
      )}
      {gone > 0 && (
        <p>
          {counted(
            gone,
            'question has changed or left the guide since the session began, and is',
            'questions have changed or left the guide since the session began, and are',
          )}{' '}
          left out.
        </p>
      )}
      <p class="button-row">
        {missed.length > 0 && (
          <button type="button" class="button button-strong" onClick={() => onRetry(missed)}>
            {missed.length === 1 ? 'Retry the missed one' : `Retry the ${missed.length} missed`}
          </button>
        )}
        <button type="button" class="button" onClick={onNew}>
          New session
        </button>
      </p>
      {marks.length > 0 && (
        <TallyTable
          caption="By topic, weakest first"
          what="Topic"
          passPercent={bank.exam.passPercent}
          rows={topicTallies(marks).map((row) => ({
            ...row,
            name: titles.has(row.id) ? <a href={`${base}${row.id}/`}>{titles.get(row.id)}</a> : row.id,
          }))}
        />
      )}
      {toRead.length > 0 && (
        <>
          <h3>Read again</h3>
          <ul>
            {toRead.map(({ title, url }) => (
              <li key={url}>
                <a href={address(url, base)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {toRevisit.length > 0 && (
        <>
          <h3>Missed and flagged</h3>
          <ul class="review-list" role="list">
            {toRevisit.map(({ id, order }) => {
              const question = questions.get(id);
              return (
                question && (
                  <li key={id}>
                    <details>
                      <summary>
                        <RichText text={question.stem} base={base} />{' '}
                        <span class="review-state">{missed.some((each) => each.id === id) ? 'missed' : 'flagged'}</span>
                      </summary>
                      <AnsweredOptions question={question} order={order} chosen={session.answers.get(id)?.option} base={base} />
                      <Reasons question={question} order={order} base={base} guide={bank.version} />
                    </details>
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
      {children}
    </section>
  );
}
