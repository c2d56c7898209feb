import { LEAST_ITEMS, LEAST_LEARNERS, type ExamResult, type ExamScore } from '../../cohort/exam-results.ts';
import type { Bank } from '../../study/bank.ts';
import { counted } from '../../text/counted.ts';
import { ColumnPlot } from '../shared/plots.tsx';
import { DataTable, type Column } from './data-table.tsx';

/** How each paper went, by its code. */
export function ExamResults({ exams, bank }: { exams: readonly ExamResult[]; bank: Bank }) {
  return (
    <section aria-labelledby="exams">
      <h2 id="exams">Exams by code</h2>
      {exams.length === 0 ? (
        <p>No paper is reported.</p>
      ) : (
        <>
          <p>Each learner’s first attempt counts. One code on two versions of the guide gives two papers.</p>
          {exams.map((exam, i) => (
            <Paper key={exam.id} exam={exam} bank={bank} heading={`exam-${i}`} />
          ))}
        </>
      )}
    </section>
  );
}

function Paper({ exam, bank, heading }: { exam: ExamResult; bank: Bank; heading: string }) {
  const { code, paper, domain, guide, scores, passed, distribution } = exam;
  const kind = {
    full: 'Full exam',
    short: 'Short exam',
    domain: bank.domains.find(({ id }) => id === domain)?.title ?? 'One domain',
  }[paper];
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>
        <span class="code-word">{code}</span>, {kind}
        {guide !== bank.version && `, guide ${guide}`}
      </h3>
      <p>
        {counted(scores.length, 'learner')}, {passed} passed. Mean {Math.round(exam.mean)} %, median {Math.round(exam.median)} %.{' '}
        {reliability(exam)}
      </p>
      <ColumnPlot
        caption="How many learners scored how many per cent"
        columns={['Score, %', 'Learners']}
        points={distribution.map((value, bin) => ({ label: `${10 * bin}–${bin === 9 ? 100 : 10 * bin + 9}`, value }))}
      />
      <details>
        <summary>Every learner’s result</summary>
        <DataTable
          labelledBy={heading}
          file={`exam-${code.replaceAll(/[^a-z0-9]+/g, '-')}`}
          rows={scores}
          keyOf={({ learner }) => learner}
          columns={[
            { id: 'learner', title: 'Learner', value: ({ learner }) => learner },
            { id: 'right', title: 'Right', value: ({ right }) => right, cell: ({ right, all }) => `${right} of ${all}` },
            { id: 'percent', title: 'Score, %', value: ({ percent }) => percent },
            { id: 'passed', title: 'Passed', value: (score) => (score.passed ? 'yes' : 'no') },
            { id: 'attempts', title: 'Attempts', value: ({ attempts }) => attempts },
            ...(scores.some(({ time }) => time !== undefined) ? [TIME] : []),
          ]}
        />
      </details>
    </section>
  );
}

const TIME: Column<ExamScore> = {
  id: 'time',
  title: 'Time',
  value: ({ time }) => (time === undefined ? undefined : time === 'none' ? 'no limit' : `× ${time}`),
};

function reliability({ kr20, scores, items }: ExamResult): string {
  if (kr20 !== undefined) return `KR-20 is ${kr20.toFixed(2)}, from ${scores.length} learners and ${items} questions.`;
  if (scores.length < LEAST_LEARNERS || items < LEAST_ITEMS)
    return `KR-20 is not given below ${LEAST_LEARNERS} learners and ${LEAST_ITEMS} questions.`;
  return 'KR-20 is not given: all scored the same.';
}
