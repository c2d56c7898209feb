import { domainOf } from '../../study/bank.ts';
import type { TopicProgress } from '../../study/progress.ts';
import { percentOf } from '../../study/score.ts';
import type { Standing } from '../../study/standing.ts';
import { isWeak } from '../../study/weak.ts';
import { dateText } from '../../text/dates.ts';
import type { Study } from '../shared/context.ts';
import { ScoreBar } from '../shared/tally-table.tsx';

interface Props {
  study: Study;
  standing: Standing;
  titles: ReadonlyMap<string, string>;
  now: number;
}

/** What the log says of every topic, a table for each domain with written topics. */
export function TopicTables({ study: { base, bank }, standing: { progress, cards, memories }, titles, now }: Props) {
  const dueOf = (topic: string): number =>
    cards.filter((card) => card.topic === topic && (memories.byCard.get(card.id)?.due ?? Infinity) <= now).length;
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">By domain and topic</h2>
      {bank.domains.map(({ id, title, weight }) => {
        const own = progress.filter(({ topic }) => domainOf(topic) === id);
        if (own.length === 0) return null;
        const whole = wholeOf(own);
        return (
          <div key={id} class="domain-progress">
            <h3 id={`topics-${id}`}>
              <a href={`${base}${id}/`}>{title}</a>
            </h3>
            <p>
              {weight} % of the exam: {own.filter(({ read }) => read !== undefined).length} of {own.length} topics read, {whole.answers.all}{' '}
              of {whole.questions} questions answered
              {whole.answers.all > 0 && `, ${percentOf(whole.answers)} % of them right`}.
            </p>
            <div class="table-scroll" tabIndex={0}>
              <table class="topic-progress" aria-labelledby={`topics-${id}`}>
                <thead>
                  <tr>
                    <th scope="col">Topic</th>
                    <th scope="col">Read</th>
                    <th scope="col">Practised</th>
                    <th scope="col">Right</th>
                    <th scope="col">Memory</th>
                    <th scope="col">Due</th>
                    <th scope="col">Last seen</th>
                  </tr>
                </thead>
                <tbody>
                  {own.map((row) => (
                    <tr key={row.topic}>
                      <th scope="row">
                        <a href={`${base}${row.topic}/`}>{titles.get(row.topic) ?? row.topic}</a>
                        {isWeak(row.answers) && <span class="mark mark-weak">weak</span>}
                      </th>
                      <td>
                        {row.read === undefined ? 'no' : 'yes'}
                        {row.confidence !== undefined && `, ${row.confidence}`}
                      </td>
                      <td>
                        {row.answers.all} of {row.questions}
                      </td>
                      <td class="topic-score">
                        {row.answers.all === 0 ? '–' : <ScoreBar tally={row.answers} passPercent={bank.passPercent} />}
                      </td>
                      <td>{row.memory ? `${Math.round(100 * row.memory.known)} % of ${row.memory.cards}` : '–'}</td>
                      <td>{dueOf(row.topic)}</td>
                      <td>{row.lastSeen === undefined ? 'never' : dateText(row.lastSeen)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
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

function wholeOf(topics: readonly TopicProgress[]): Pick<TopicProgress, 'answers' | 'questions'> {
  const sum = (count: (topic: TopicProgress) => number): number => topics.reduce((total, topic) => total + count(topic), 0);
  return {
    answers: { right: sum(({ answers }) => answers.right), all: sum(({ answers }) => answers.all) },
    questions: sum(({ questions }) => questions),
  };
}
