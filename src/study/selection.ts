import type { Level } from '../schema/question.ts';
import type { Bank } from './bank.ts';
import { domainOf } from './bank.ts';
import type { AskedQuestion } from './events.ts';
import { ask, spread } from './paper.ts';
import { shuffled, type Random } from './random.ts';

export const POOLS = ['all', 'unseen', 'missed', 'flagged'] as const;
export type Pool = (typeof POOLS)[number];

/** What a learner wants to practise. Empty lists and an absent level mean everything. */
export interface PracticeWish {
  readonly domains: readonly string[];
  readonly topics: readonly string[];
  readonly level?: Level | undefined;
  /** Also what goes beyond an associate's exam. */
  readonly beyond: boolean;
  readonly pool: Pool;
  readonly count: number;
}

/** What a learner has made of the questions so far. */
export interface Learner {
  /** Whether the latest answer to each question was right, by question. */
  readonly latest: ReadonlyMap<string, boolean>;
  readonly flagged: ReadonlySet<string>;
}

/** The questions that a wish is about, before any are drawn. */
export function matching(bank: Bank, wish: PracticeWish, learner: Learner): Bank['questions'] {
  const { domains, topics, level, beyond, pool } = wish;
  return bank.questions.filter(
    (question) =>
      (domains.length + topics.length === 0 || domains.includes(domainOf(question.topic)) || topics.includes(question.topic)) &&
      (level === undefined || question.level === level) &&
      (beyond || question.depth === 'core') &&
      inPool(question.id, pool, learner),
  );
}

function inPool(question: string, pool: Pool, { latest, flagged }: Learner): boolean {
  switch (pool) {
    case 'all':
      return true;
    case 'unseen':
      return !latest.has(question);
    case 'missed':
      return latest.get(question) === false;
    case 'flagged':
      return flagged.has(question);
  }
}

/** Draws a session: spread over topics, questions and options in random order. */
export function drawSession(bank: Bank, wish: PracticeWish, learner: Learner, random: Random): AskedQuestion[] {
  return shuffled(spread(matching(bank, wish, learner), wish.count, random), random).map((question) => ask(question, random));
}
