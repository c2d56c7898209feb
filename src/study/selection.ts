import type { Level } from '../schema/question.ts';
import type { Bank } from './bank.ts';
import { domainOf } from './bank.ts';
import { spread } from './paper.ts';
import { shuffled, type Random } from './random.ts';

export const POOLS = ['all', 'unseen', 'missed'] as const;
export type Pool = (typeof POOLS)[number];

/** What a learner wants to practise. Empty lists and an absent level mean everything. */
export interface PracticeWish {
  readonly domains: readonly string[];
  readonly topics: readonly string[];
  readonly level?: Level | undefined;
  readonly pool: Pool;
  readonly count: number;
}

/** Whether the latest answer to each question was right, by question. */
export type LatestAnswers = ReadonlyMap<string, boolean>;

/** The questions that a wish is about, before any are drawn. */
export function matching(bank: Bank, wish: PracticeWish, latest: LatestAnswers): Bank['questions'] {
  const { domains, topics, level, pool } = wish;
  return bank.questions.filter(
    (question) =>
      (domains.length + topics.length === 0 || domains.includes(domainOf(question.topic)) || topics.includes(question.topic)) &&
      (level === undefined || question.level === level) &&
      (pool === 'all' || (pool === 'unseen' ? !latest.has(question.id) : latest.get(question.id) === false)),
  );
}

/** Draws a session: spread over topics, in an order of chance. */
export function drawSession(bank: Bank, wish: PracticeWish, latest: LatestAnswers, random: Random): string[] {
  return shuffled(spread(matching(bank, wish, latest), wish.count, random), random).map(({ id }) => id);
}
