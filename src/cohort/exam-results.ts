import type { Bank } from '../study/bank.ts';
import type { ExamTime } from '../study/event-limits.ts';
import { normaliseCode } from '../study/paper.ts';
import { marksToPass, percentOf } from '../study/score.ts';
import type { ReportOfFile } from './learners.ts';
import type { ReportedExam } from './report.ts';
import { kr20, mean, median } from './statistics.ts';

/** Learners and items below which KR-20 is not said. */
export const LEAST_LEARNERS = 20;
export const LEAST_ITEMS = 20;

/** Scores are shown in columns of ten per cent; the last one has 100 % too. */
const BINS = 10;

export interface ExamScore {
  readonly learner: string;
  readonly right: number;
  readonly all: number;
  readonly percent: number;
  readonly passed: boolean;
  /** What time was taken, where the learner says so. */
  readonly time: ExamTime | undefined;
  /** How often the learner has handed this paper in; the first counts. */
  readonly attempts: number;
}

/** How one paper went: one code, kind and version of the guide. */
export interface ExamResult {
  readonly id: string;
  readonly code: string;
  readonly paper: ReportedExam['paper'];
  readonly domain: string | undefined;
  readonly guide: string;
  /** Best first. */
  readonly scores: readonly ExamScore[];
  readonly passed: number;
  readonly mean: number;
  readonly median: number;
  /** How many learners scored 0 to 9 %, 10 to 19 % and so on. */
  readonly distribution: readonly number[];
  readonly items: number;
  /** None below the learners and items that it takes, and where all scored the same. */
  readonly kr20: number | undefined;
}

/** Results by paper, the latest first. Each learner's first attempt counts. */
export function examResults(learners: readonly ReportOfFile[], { exam }: Pick<Bank, 'exam'>): ExamResult[] {
  const papers = new Map<string, { exam: ReportedExam; learner: string }[]>();
  for (const { report } of learners) {
    const ordered = report.exams.toSorted((a, b) => Date.parse(a.submitted) - Date.parse(b.submitted));
    for (const each of ordered) {
      if (each.answers.length === 0) continue;
      const id = JSON.stringify([normaliseCode(each.code), each.paper, each.domain ?? '', each.guide]);
      const own = papers.get(id) ?? [];
      papers.set(id, own);
      own.push({ exam: each, learner: report.learner });
    }
  }
  return [...papers]
    .map(([id, sat]) => ({
      result: resultOf(id, sat, exam.passPercent),
      last: Math.max(...sat.map((each) => Date.parse(each.exam.submitted))),
    }))
    .sort((a, b) => b.last - a.last || (a.result.id < b.result.id ? -1 : 1))
    .map(({ result }) => result);
}

function resultOf(id: string, sat: readonly { readonly exam: ReportedExam; readonly learner: string }[], passPercent: number): ExamResult {
  const byLearner = Map.groupBy(sat, ({ learner }) => learner);
  const first = [...byLearner.values()].flatMap(([attempt]) => attempt ?? []);
  const scores = first.map(({ exam: { answers, time }, learner }): ExamScore => {
    const tally = { right: answers.filter(({ correct }) => correct).length, all: answers.length };
    return {
      learner,
      ...tally,
      percent: percentOf(tally),
      passed: tally.right >= marksToPass(tally.all, passPercent),
      time,
      attempts: byLearner.get(learner)?.length ?? 0,
    };
  });
  const shares = scores.map(({ right, all }) => (100 * right) / all);
  const distribution = Array.from(
    { length: BINS },
    (_, bin) => scores.filter(({ percent }) => Math.min(BINS - 1, Math.floor(percent / BINS)) === bin).length,
  );
  const marks = commonMarks(first.map(({ exam }) => exam));
  const [paper] = first;
  const items = marks[0]?.length ?? 0;
  return {
    id,
    code: normaliseCode(paper?.exam.code ?? ''),
    paper: paper?.exam.paper ?? 'full',
    domain: paper?.exam.domain,
    guide: paper?.exam.guide ?? '',
    scores: scores.sort((a, b) => b.right / b.all - a.right / a.all),
    passed: scores.filter(({ passed }) => passed).length,
    mean: mean(shares),
    median: median(shares),
    distribution,
    items,
    kr20: marks.length >= LEAST_LEARNERS && items >= LEAST_ITEMS ? kr20(marks) : undefined,
  };
}

/** For each attempt, whether each question that all attempts have was right. */
function commonMarks(exams: readonly ReportedExam[]): boolean[][] {
  const byQuestion = exams.map(
    ({ answers }) => new Map(answers.map(({ question, revision, correct }) => [`${question}\n${revision}`, correct])),
  );
  const common = [...(byQuestion[0]?.keys() ?? [])].filter((question) => byQuestion.every((marks) => marks.has(question)));
  return byQuestion.map((marks) => common.map((question) => marks.get(question) === true));
}
