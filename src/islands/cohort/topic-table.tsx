import { LEAST_TO_RANK, type TopicFigures } from '../../cohort/heat-map.ts';
import { percentOf } from '../../study/score.ts';
import type { Guide } from '../shared/load-study.ts';
import { ScoreBar } from '../shared/tally-table.tsx';
import { DataTable } from './data-table.tsx';

/** Topics by the share of right latest answers of all learners, weakest first. */
export function TopicTable({
  topics,
  guide: { base, bank },
  learners,
}: {
  topics: readonly TopicFigures[];
  guide: Guide;
  learners: number;
}) {
  const titles = new Map(bank.topics.map(({ id, title }) => [id, title]));
  return (
    <section aria-labelledby="weakest">
      <h2 id="weakest">Weakest topics</h2>
      {topics.length === 0 ? (
        <p>No answers are reported.</p>
      ) : (
        <DataTable
          labelledBy="weakest"
          file="topics"
          most={15}
          rows={topics}
          keyOf={({ topic }) => topic}
          columns={[
            {
              id: 'topic',
              title: 'Topic',
              value: ({ topic }) => titles.get(topic) ?? topic,
              cell: ({ topic }) => <a href={`${base}${topic}/`}>{titles.get(topic)}</a>,
            },
            {
              id: 'right',
              title: 'Right, %',
              class: 'topic-score',
              value: ({ right, all }) => (all < LEAST_TO_RANK ? undefined : percentOf({ right, all })),
              cell: (row) => (row.all < LEAST_TO_RANK ? '–' : <ScoreBar tally={row} passPercent={bank.exam.passPercent} />),
            },
            { id: 'answers', title: 'Answers', value: ({ all }) => all },
            {
              id: 'learners',
              title: 'Learners who answered',
              value: (row) => row.learners,
              cell: (row) => `${row.learners} of ${learners}`,
            },
            { id: 'read', title: 'Learners who read it', value: ({ read }) => read, cell: ({ read }) => `${read} of ${learners}` },
          ]}
        />
      )}
    </section>
  );
}
