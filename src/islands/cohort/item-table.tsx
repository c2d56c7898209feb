import { LEAST_FOR_DIFFICULTY, LEAST_FOR_DISCRIMINATION, LEAST_FOR_IDLE, type ItemFigures } from '../../cohort/item-statistics.ts';
import type { Guide } from '../shared/load-study.ts';
import { LETTERS } from '../shared/question.tsx';
import { DataTable } from './data-table.tsx';

/** Statistics of items by revision, each with the number of answers it rests on. */
export function ItemTable({ items, guide, onSave }: { items: readonly ItemFigures[]; guide: Guide; onSave: () => void }) {
  const topicOf = new Map(guide.bank.questions.map(({ id, topic }) => [id, topic]));
  return (
    <section aria-labelledby="items">
      <h2 id="items">Item statistics</h2>
      {items.length === 0 ? (
        <p>No first answers are reported.</p>
      ) : (
        <>
          <p>
            From first answers only, one a learner and revision; practice and exams apart. Difficulty is the share of right answers with its
            95 % interval (Wilson), from {LEAST_FOR_DIFFICULTY} answers. Discrimination is the correlation of the answer with the share of
            right ones among the learner’s others (corrected point-biserial), from {LEAST_FOR_DISCRIMINATION}. An option is idle where fewer
            than 5 % choose it, from {LEAST_FOR_IDLE}.
          </p>
          <DataTable
            labelledBy="items"
            file="item-statistics"
            class="item-statistics"
            most={20}
            rows={items}
            keyOf={({ question, revision, answeredIn }) => `${question} ${revision} ${answeredIn}`}
            columns={[
              {
                id: 'question',
                title: 'Question',
                value: ({ question }) => question,
                cell: ({ question }) => {
                  const topic = topicOf.get(question);
                  return topic === undefined ? question : <a href={`${guide.base}${topic}/#question-${question}`}>{question}</a>;
                },
              },
              { id: 'revision', title: 'Revision', value: ({ revision }) => revision },
              { id: 'in', title: 'Answered in', value: ({ answeredIn }) => answeredIn },
              { id: 'n', title: 'n', value: ({ n }) => n },
              { id: 'p', title: 'Difficulty', value: ({ difficulty }) => difficulty?.p, cell: ({ difficulty }) => decimal(difficulty?.p) },
              {
                id: 'low',
                title: '95 % from',
                value: ({ difficulty }) => difficulty?.low,
                cell: ({ difficulty }) => decimal(difficulty?.low),
              },
              {
                id: 'high',
                title: '95 % to',
                value: ({ difficulty }) => difficulty?.high,
                cell: ({ difficulty }) => decimal(difficulty?.high),
              },
              { id: 'r', title: 'Discrimination', value: ({ discrimination }) => discrimination, cell: discriminationText },
              {
                id: 'idle',
                title: 'Idle options',
                value: ({ idle }) => idle?.map((option) => LETTERS[option]).join(' '),
                cell: ({ idle }) =>
                  idle === undefined ? '–' : idle.length === 0 ? 'none' : idle.map((option) => LETTERS[option]).join(' '),
              },
            ]}
          />
          <p class="button-row">
            <button type="button" class="button" onClick={onSave}>
              Save item statistics without names
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function discriminationText({ discrimination, difficulty, n }: ItemFigures): string {
  if (discrimination !== undefined) return discrimination.toFixed(2);
  if (n < LEAST_FOR_DISCRIMINATION) return '–';
  return difficulty?.p === 1 ? 'everyone knew it' : difficulty?.p === 0 ? 'nobody knew it' : 'cannot be said';
}

function decimal(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(2);
}
