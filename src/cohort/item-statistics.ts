import { OPTIONS } from '../schema/question.ts';
import type { ReportOfFile } from './learners.ts';
import { correlation, wilson } from './statistics.ts';
import type { KeyedQuestion } from './subject.ts';

/** Answers below which a figure says nothing and is not given: https://en.wikipedia.org/wiki/Item_analysis */
export const LEAST_FOR_DIFFICULTY = 5;
export const LEAST_FOR_DISCRIMINATION = 30;
/** With fewer, one answer alone is more than the share below which an option is idle. */
export const LEAST_FOR_IDLE = 20;
const IDLE_SHARE = 0.05;

/** Where an answer was given: who practises may look things up, who sits an exam may not. */
export type AnsweredIn = 'practice' | 'exam';

/** What first answers say of one revision of a question. */
export interface ItemFigures {
  readonly question: string;
  readonly revision: string;
  readonly answeredIn: AnsweredIn;
  /** First answers: one a learner. */
  readonly n: number;
  /** The share of right answers, with its interval. */
  readonly difficulty: { readonly p: number; readonly low: number; readonly high: number } | undefined;
  /** Correlation of the mark with the share of right ones among the learner's other first answers. */
  readonly discrimination: number | undefined;
  /** How often each option was chosen. */
  readonly chosen: readonly number[];
  /** Wrong options that hardly anybody chooses. */
  readonly idle: readonly number[] | undefined;
}

interface FirstAnswer {
  readonly question: string;
  readonly revision: string;
  readonly option: number;
  readonly correct: boolean;
  /** The share of right ones among the learner's others; none where there are no others. */
  readonly rest: number | undefined;
}

/** Statistics of items by revision, from first answers only; practice and exams apart. */
export function itemStatistics(learners: readonly ReportOfFile[], key: ReadonlyMap<string, KeyedQuestion>): ItemFigures[] {
  const places: AnsweredIn[] = ['practice', 'exam'];
  return places
    .flatMap((answeredIn) => {
      const firsts = learners.flatMap((learner) => firstAnswers(learner, answeredIn));
      const byItem = Map.groupBy(firsts, ({ question, revision }) => `${question}\n${revision}`);
      return [...byItem.values()].flatMap((answers) => figuresOf(answers, answeredIn, key));
    })
    .sort((a, b) => compare(a.question, b.question) || compare(a.revision, b.revision) || compare(a.answeredIn, b.answeredIn));
}

function firstAnswers({ report: { answers, exams } }: ReportOfFile, answeredIn: AnsweredIn): FirstAnswer[] {
  const given = answeredIn === 'practice' ? answers : exams.flatMap((exam) => exam.answers);
  const firsts = new Map<string, { question: string; revision: string; option: number; correct: boolean }>();
  for (const { question, revision, option, correct, first } of given) {
    if (first === undefined || revision === undefined || option === undefined) continue;
    const item = `${question}\n${revision}`;
    if (!firsts.has(item)) firsts.set(item, { question, revision, option, correct });
  }
  const own = [...firsts.values()];
  const right = own.filter(({ correct }) => correct).length;
  return own.map((each) => ({ ...each, rest: own.length > 1 ? (right - Number(each.correct)) / (own.length - 1) : undefined }));
}

function figuresOf(answers: readonly FirstAnswer[], answeredIn: AnsweredIn, key: ReadonlyMap<string, KeyedQuestion>): ItemFigures[] {
  const [any] = answers;
  if (!any) return [];
  const { question, revision } = any;
  const n = answers.length;
  const right = answers.filter(({ correct }) => correct).length;
  const chosen = Array.from({ length: OPTIONS }, (_, option) => answers.filter((answer) => answer.option === option).length);
  const entry = key.get(question);
  // The key of another revision is not known here, but whoever was right has chosen it.
  const rightOption = entry?.revision === revision ? entry.right : answers.find(({ correct }) => correct)?.option;
  const pairs = answers.flatMap(({ correct, rest }): [number, number][] => (rest === undefined ? [] : [[Number(correct), rest]]));
  return [
    {
      question,
      revision,
      answeredIn,
      n,
      difficulty: n >= LEAST_FOR_DIFFICULTY ? { p: right / n, ...wilson(right, n) } : undefined,
      discrimination: pairs.length >= LEAST_FOR_DISCRIMINATION ? correlation(pairs) : undefined,
      chosen,
      idle:
        n >= LEAST_FOR_IDLE && rightOption !== undefined
          ? chosen.flatMap((count, option) => (option !== rightOption && count / n < IDLE_SHARE ? [option] : []))
          : undefined,
    },
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
