import type { Attempt } from './attempt.ts';
import { domainOf, type Bank } from './bank.ts';
import type { StudyEventOf } from './events.ts';

export type Mark = StudyEventOf<'exam-submitted'>['marks'][number];

/** What the key says of a question: its topic, and which option of which revision is right. */
export interface KeyEntry {
  readonly topic: string;
  readonly revision: string;
  readonly right: number;
}

/**
 * Marks a paper: unanswered counts as wrong. A question that has left the guide since the paper was drawn, or was
 * rewritten, cannot be marked, and is left out.
 */
export function markPaper({ started, answers }: Pick<Attempt, 'started' | 'answers'>, key: ReadonlyMap<string, KeyEntry>): Mark[] {
  return started.questions.flatMap(({ id, revision }) => {
    const entry = key.get(id);
    return entry?.revision === revision ? [{ question: id, topic: entry.topic, correct: answers.get(id) === entry.right }] : [];
  });
}

export interface Tally {
  readonly right: number;
  readonly all: number;
}

export interface ExamScore extends Tally {
  readonly percent: number;
  readonly passed: boolean;
  /** In the curriculum's order, only domains that were on the paper. */
  readonly byDomain: readonly (Tally & { readonly id: string; readonly title: string; readonly weight: number })[];
  /** Weakest first. */
  readonly byTopic: readonly (Tally & { readonly id: string })[];
}

/** Counts marks. To pass, the share of right answers must reach the exam's; it is not rounded up to it. */
export function scoreOf(marks: readonly Mark[], { domains, exam }: Pick<Bank, 'domains' | 'exam'>): ExamScore {
  const whole = tally(marks);
  return {
    ...whole,
    percent: percentOf(whole),
    passed: whole.all > 0 && whole.right >= marksToPass(whole.all, exam.passPercent),
    byDomain: domains.flatMap(({ id, title, weight }) => {
      const own = tally(marks.filter(({ topic }) => domainOf(topic) === id));
      return own.all === 0 ? [] : [{ id, title, weight, ...own }];
    }),
    byTopic: topicTallies(marks),
  };
}

/** Right answers that it takes to pass a paper of some questions. */
export function marksToPass(questions: number, passPercent: number): number {
  return Math.ceil((questions * passPercent) / 100);
}

/** Right answers by topic, weakest first. */
export function topicTallies(marks: readonly Mark[]): (Tally & { readonly id: string })[] {
  return [...new Set(marks.map(({ topic }) => topic))]
    .map((id) => ({ id, ...tally(marks.filter(({ topic }) => topic === id)) }))
    .sort((a, b) => a.right / a.all - b.right / b.all || b.all - a.all);
}

/** A share in whole per cent, rounded down: 74.9 % is not shown as a pass. */
export function percentOf({ right, all }: Tally): number {
  return all === 0 ? 0 : Math.floor((100 * right) / all);
}

function tally(marks: readonly Pick<Mark, 'correct'>[]): Tally {
  return { right: marks.filter(({ correct }) => correct).length, all: marks.length };
}
