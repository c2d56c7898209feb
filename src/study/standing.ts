import type { PublishedCatalogue } from '../schema/published.ts';
import type { Bank } from './bank.ts';
import type { Plan, StudyEvent } from './events.ts';
import { marksOf, type Marks } from './marks.ts';
import { memoriesOf, Scheduler, type Memories } from './memory.ts';
import { progressOf, type TopicProgress } from './progress.ts';
import { missedQuestions, planOf } from './review.ts';
import { suggest, type Suggestion } from './suggestion.ts';

export type Catalogue = PublishedCatalogue;
export type CatalogueCard = Catalogue['cards'][number];

/** What there is to study: the bank of questions, and the catalogue of topics and cards. */
export interface Subject {
  readonly bank: Bank;
  readonly catalogue: Catalogue;
}

/** Where a learner stands: everything that pages show of a log, derived from it at one time. */
export interface Standing {
  readonly plan: Plan;
  readonly scheduler: Scheduler;
  /** Those of content, then the questions that were missed. */
  readonly cards: readonly CatalogueCard[];
  readonly memories: Memories;
  /** By topic, in reading order. */
  readonly progress: readonly TopicProgress[];
}

/**
 * Derives where a learner stands.
 * @param before an earlier standing of the same log: what has not changed since is not followed again
 */
export function standingOf(events: readonly StudyEvent[], { bank, catalogue }: Subject, now: number, before?: Standing): Standing {
  const plan = planOf(events);
  const same = before?.plan.retention === plan.retention ? before : undefined;
  const scheduler = same?.scheduler ?? new Scheduler(plan.retention);
  const missed = missedQuestions(events);
  const cards: CatalogueCard[] = [
    ...catalogue.cards,
    ...bank.questions
      .filter(({ id }) => missed.has(id))
      .map(({ id, topic }) => ({ id: `question:${id}`, kind: 'question' as const, topic })),
  ];
  const memories = memoriesOf(events, scheduler, same?.memories);
  const progress = progressOf(events, {
    topics: catalogue.topics.map(({ id }) => id),
    questions: bank.questions,
    cards,
    memories: memories.byCard,
    scheduler,
    now,
  });
  return { plan, scheduler, cards, memories, progress };
}

/** What to do next, by what is due at a time and by progress. */
export function nextStepOf({ progress, cards, memories }: Standing, bank: Pick<Bank, 'domains'>, now: number): Suggestion {
  const due = cards.filter(({ id }) => (memories.byCard.get(id)?.due ?? Infinity) <= now).length;
  return suggest(progress, due, bank);
}

/** What reading pages are to show of a standing. */
export function marksOfStanding({ progress, cards, memories }: Standing, { bank, catalogue }: Subject): Marks {
  return marksOf({
    progress,
    titles: new Map(catalogue.topics.map(({ id, title }) => [id, title])),
    cards,
    memories: memories.byCard,
    domains: bank.domains,
  });
}
