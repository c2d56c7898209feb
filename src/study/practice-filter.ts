import type { Level } from '../schema/question.ts';
import type { Bank } from './bank.ts';
import { domainOf } from './bank.ts';
import type { PresentedQuestion } from './events.ts';
import { present, drawRoundRobin } from './paper.ts';
import { shuffled, type Random } from './random.ts';

export const POOLS = ['all', 'unseen', 'missed', 'flagged'] as const;
export type Pool = (typeof POOLS)[number];

/** What a learner wants to practise. Empty lists and an absent level mean everything. */
export interface PracticeFilter {
  readonly domains: readonly string[];
  readonly topics: readonly string[];
  readonly level?: Level | undefined;
  /** Also what goes beyond an associate's exam. */
  readonly beyond: boolean;
  readonly pool: Pool;
  readonly count: number;
}

/** What a learner has made of the questions so far. */
export interface AnswerHistory {
  /** Whether the latest answer to each question was right, by question. */
  readonly latest: ReadonlyMap<string, boolean>;
  readonly flagged: ReadonlySet<string>;
}

/** The questions that a filter leaves, before any are drawn. */
export function matchingQuestions(bank: Bank, filter: PracticeFilter, history: AnswerHistory): Bank['questions'] {
  const { domains, topics, level, beyond, pool } = filter;
  return bank.questions.filter(
    (question) =>
      (domains.length + topics.length === 0 || domains.includes(domainOf(question.topic)) || topics.includes(question.topic)) &&
      (level === undefined || question.level === level) &&
      (beyond || question.depth === 'core') &&
      inPool(question.id, pool, history),
  );
}

function inPool(question: string, pool: Pool, { latest, flagged }: AnswerHistory): boolean {
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
export function drawSession(bank: Bank, filter: PracticeFilter, history: AnswerHistory, random: Random): PresentedQuestion[] {
  return shuffled(drawRoundRobin(matchingQuestions(bank, filter, history), filter.count, random), random).map((question) =>
    present(question, random),
  );
}
