import { domainOf } from './bank.ts';
import { dayOf, startOf } from './calendar.ts';
import type { StudyEvent } from './events.ts';
import { inForce, lastUndoable } from './in-force.ts';
import { burialsOf } from './memory.ts';
import { introducedOn, queueOf } from './review.ts';
import type { CatalogueCard, Standing } from './standing.ts';

/** The cards that are on the desk: all, or those of a domain or a topic. */
export type Pile = { readonly kind: 'all' } | { readonly kind: 'domain' | 'topic'; readonly id: string };

/** What lies before a learner who reviews now. */
export interface Desk {
  /** The cards of the pile. */
  readonly cards: readonly CatalogueCard[];
  /** Cards to review now, in their order. */
  readonly queue: readonly string[];
  /** How many of the queue were reviewed before, and how many are new. */
  readonly due: number;
  readonly fresh: number;
  /** Cards of the pile that were never reviewed. */
  readonly unseen: number;
  /** When the next reviewed card of the pile falls due, if the queue is empty. */
  readonly nextDue: number | undefined;
  readonly reviewedToday: number;
  /** The latest review or burial of today, which can be taken back. */
  readonly undoable: StudyEvent | undefined;
}

/**
 * Lays out the desk.
 * @param more new cards that the learner wants today beyond the plan
 */
export function deskOf(
  events: readonly StudyEvent[],
  { cards, memories, plan }: Standing,
  { pile, more, now, offsetMinutes }: { pile: Pile; more: number; now: number; offsetMinutes: number },
): Desk {
  const own = cards.filter(({ topic }) => inPile(topic, pile));
  const today = dayOf(now, offsetMinutes);
  const morning = startOf(today, offsetMinutes);
  const burials = burialsOf(events);
  const queue = queueOf({
    cards: own.map(({ id }) => id),
    memories: memories.byCard,
    burials,
    newCardsPerDay: plan.newCardsPerDay + more,
    introducedToday: introducedOn(events, today, offsetMinutes),
    now,
  });
  const fresh = queue.filter((card) => !memories.byCard.has(card)).length;
  const waiting = own.flatMap(({ id }) => {
    const due = memories.byCard.get(id)?.due;
    return due === undefined ? [] : [Math.max(due, burials.get(id) ?? 0)];
  });
  const last = lastUndoable(events);
  return {
    cards: own,
    queue,
    due: queue.length - fresh,
    fresh,
    unseen: own.filter(({ id }) => !memories.byCard.has(id)).length,
    nextDue: queue.length > 0 || waiting.length === 0 ? undefined : waiting.reduce((a, b) => Math.min(a, b)),
    reviewedToday: inForce(events).filter(({ kind, at }) => kind === 'card-reviewed' && at >= morning).length,
    undoable: last && last.at >= morning ? last : undefined,
  };
}

export function inPile(topic: string, pile: Pile): boolean {
  switch (pile.kind) {
    case 'all':
      return true;
    case 'domain':
      return domainOf(topic) === pile.id;
    case 'topic':
      return topic === pile.id;
  }
}
