import type { MissedQuestion } from '../../cohort/missed-questions.ts';
import type { PublishedQuestion } from '../../schema/published.ts';
import { percentOf } from '../../study/score.ts';
import { counted } from '../../text/counted.ts';
import type { Guide } from '../shared/load-study.ts';
import { useQuestions } from '../shared/hooks.ts';
import { LETTERS } from '../shared/question.tsx';
import { RichText, textOf } from '../shared/rich-text.tsx';
import { DataTable } from './data-table.tsx';

/** Questions that were missed, and which wrong option drew whom. */
export function MissedTable({ missed, guide }: { missed: readonly MissedQuestion[]; guide: Guide }) {
  const ids = missed.map(({ question }) => ({ id: question }));
  const loaded = useQuestions(guide, ids.map(({ id }) => id).join(' '), ids);
  const texts = loaded.state === 'ready' ? loaded.value : new Map<string, PublishedQuestion>();
  const { base } = guide;
  const stemText = (id: string): string => textOf(texts.get(id)?.stem ?? [id]);
  return (
    <section aria-labelledby="missed">
      <h2 id="missed">Most-missed questions</h2>
      {missed.length === 0 ? (
        <p>No learner’s latest answer to a question is wrong.</p>
      ) : (
        <>
          <p>By each learner’s latest answer to the question as it reads now. Options are named by their place in the question’s file.</p>
          <DataTable
            labelledBy="missed"
            file="most-missed-questions"
            class="missed-questions"
            most={20}
            rows={missed}
            keyOf={({ question }) => question}
            columns={[
              {
                id: 'question',
                title: 'Question',
                value: ({ question }) => stemText(question),
                cell: ({ question, topic }) => (
                  <a href={`${base}${topic}/#question-${question}`}>
                    {texts.has(question) ? <RichText text={withoutLinks(texts.get(question))} base={base} /> : question}
                  </a>
                ),
              },
              { id: 'missed', title: 'Missed', value: (row) => row.missed, cell: (row) => `${row.missed} of ${row.n}` },
              { id: 'n', title: 'Missed, %', value: (row) => percentOf({ right: row.missed, all: row.n }) },
              {
                id: 'draws',
                title: 'Which wrong option draws whom',
                value: ({ draws }) => draws.map(({ option, learners }) => `${letterOf(option)}: ${learners.join(', ')}`).join('; '),
                cell: (row) => <Draws row={row} question={texts.get(row.question)} base={base} />,
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

function Draws({ row: { draws }, question, base }: { row: MissedQuestion; question: PublishedQuestion | undefined; base: string }) {
  return (
    <ul class="draws">
      {draws.map(({ option, learners }) => (
        <li key={option ?? 'none'}>
          {letterOf(option)}
          {option !== undefined && question && (
            <>
              {': '}
              <RichText text={question.options[option]?.text ?? []} base={base} />
            </>
          )}
          <details>
            <summary>{counted(learners.length, 'learner')}</summary>
            {learners.join(', ')}
          </details>
        </li>
      ))}
    </ul>
  );
}

function letterOf(option: number | undefined): string {
  return option === undefined ? 'left unanswered' : (LETTERS[option] ?? '?');
}

/** A stem inside a link has no links of its own. */
function withoutLinks(question: PublishedQuestion | undefined): PublishedQuestion['stem'] {
  return (question?.stem ?? []).flatMap((part) => (typeof part !== 'string' && part[0] === 'link' ? part[2] : [part]));
}
