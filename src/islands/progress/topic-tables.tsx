import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { domainOf } from '../../study/bank.ts';
import { domainProgress, type DomainProgress } from '../../study/progress.ts';
import { cardsDue, type LearnerState } from '../../study/learner-state.ts';
import { isWeak } from '../../study/weak.ts';
import { dateText } from '../../text/dates.ts';
import type { Guide } from '../shared/load-study.ts';
import { ScoreBar } from '../shared/tally-table.tsx';

/** Where a table becomes rows (`row-table.css`), and those of all domains are taller than ten screens. */
const PHONE = '(width < 40rem)';

const COLUMNS = ['Topic', 'Read', 'Practised', 'Right', 'Memory', 'Due', 'Last seen'];

interface Props {
  guide: Guide;
  state: LearnerState;
  titles: ReadonlyMap<string, string>;
  now: number;
}

/**
 * Where a learner stands with every topic, a table for each domain with written topics, folded on a phone. Its roles
 * are named, since a style that makes rows of it on a phone takes them away.
 */
export function TopicTables({ guide: { base, bank }, state, titles, now }: Props) {
  const { progress } = state;
  const [phone] = useState(() => matchMedia(PHONE).matches);
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">By domain and topic</h2>
      {bank.domains.map(({ id, title, weight }) => {
        const own = progress.filter(({ topic }) => domainOf(topic) === id);
        if (own.length === 0) return null;
        const whole = domainProgress(own);
        return (
          <div key={id} class="domain-progress">
            <h3 id={`topics-${id}`}>
              <a href={`${base}${id}/`}>{title}</a>
            </h3>
            <p>{weight} % of the exam.</p>
            <details class="domain-topics" open={!phone}>
              <summary>
                {own.length} topics, {whole.read} read
              </summary>
              <div class="table-scroll" tabIndex={0}>
                <table class="topic-progress row-table" role="table" aria-labelledby={`topics-${id}`}>
                  <thead role="rowgroup">
                    <tr role="row">
                      {COLUMNS.map((column) => (
                        <th key={column} scope="col" role="columnheader">
                          {column}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody role="rowgroup">
                    {own.map((row) => (
                      <tr key={row.topic} role="row">
                        <th scope="row" role="rowheader">
                          <a href={`${base}${row.topic}/`}>{titles.get(row.topic) ?? row.topic}</a>
                          {isWeak(row.answers) && <span class="mark mark-weak">weak</span>}
                        </th>
                        <td role="cell" data-column="Read">
                          {row.read === undefined ? 'no' : 'yes'}
                          {row.confidence !== undefined && `, ${row.confidence}`}
                        </td>
                        <Figures row={row} due={cardsDue(state, now, (topic) => topic === row.topic)} passPercent={bank.exam.passPercent} />
                      </tr>
                    ))}
                  </tbody>
                  <tfoot role="rowgroup">
                    <tr role="row">
                      <th scope="row" role="rowheader">
                        The whole domain
                      </th>
                      <td role="cell" data-column="Read">
                        {whole.read} of {own.length}
                      </td>
                      <Figures
                        row={whole}
                        due={cardsDue(state, now, (topic) => domainOf(topic) === id)}
                        passPercent={bank.exam.passPercent}
                      />
                    </tr>
                  </tfoot>
                </table>
              </div>
            </details>
          </div>
        );
      })}
      <p class="field-note">
        Right: latest answers to different questions, with the pass mark as a line. Memory: the mean chance, by FSRS, that you know a card
        now, over the cards you have reviewed. Weak: five answers or more, and fewer than three in four right.
      </p>
    </section>
  );
}

interface FiguresProps {
  row: Omit<DomainProgress, 'read'>;
  due: number;
  passPercent: number;
}

/** What a topic and a domain have in common: answers, memory, and when they were seen. */
function Figures({ row: { answers, questions, memory, lastSeen }, due, passPercent }: FiguresProps): ComponentChildren {
  return (
    <>
      <td role="cell" data-column="Practised">
        {answers.all} of {questions}
      </td>
      <td role="cell" data-column="Right" class="topic-score">
        {answers.all === 0 ? '–' : <ScoreBar tally={answers} passPercent={passPercent} />}
      </td>
      <td role="cell" data-column="Memory">
        {memory ? `${Math.round(100 * memory.known)} % of ${memory.cards}` : '–'}
      </td>
      <td role="cell" data-column="Due">
        {due}
      </td>
      <td role="cell" data-column="Last seen">
        {lastSeen === undefined ? 'never' : dateText(lastSeen)}
      </td>
    </>
  );
}
