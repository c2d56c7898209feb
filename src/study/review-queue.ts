import { domainOf } from './bank.ts';
import type { Calendar } from './calendar.ts';
import type { StudyEvent } from './events.ts';
import { withoutUndone, lastUndoable } from './undo.ts';
import { introducedOn, queueOf } from './review.ts';
import { withoutSiblings } from './siblings.ts';
import type { CatalogueCard, LearnerState } from './learner-state.ts';

/** Which cards are reviewed: all, or those of a domain or a topic. */
export type Deck = { readonly kind: 'all' } | { readonly kind: 'domain' | 'topic'; readonly id: string };

/** What lies before a learner who reviews now. */
export interface ReviewQueue {
  /** The cards of the deck. */
  readonly cards: readonly CatalogueCard[];
  /** Cards to review now, in their order. */
  readonly queue: readonly string[];
  /** How many of the queue were reviewed before, and how many are new. */
  readonly due: number;
  readonly fresh: number;
  /** Cards of the deck that were never reviewed. */
  readonly unseen: number;
  /** How many of those could be learned now: they are not buried, and no sibling comes before them. */
  readonly learnable: number;
  /** Cards, of whatever deck, first reviewed today. */
  readonly introducedToday: number;
  /** When the next reviewed card of the deck falls due, if the queue is empty. */
  readonly nextDue: number | undefined;
  readonly reviewedToday: number;
  /** The latest review or burial of a card of the deck, if it was today: it can be taken back. */
  readonly undoable: StudyEvent | undefined;
}

interface QueueInput {
  readonly deck: Deck;
  /** New cards wanted today, where that is more than the plan has. */
  readonly newToday: number;
  readonly now: number;
  readonly calendar: Calendar;
}

/** What is to be reviewed now, and what is left of its deck. */
export function reviewQueueOf(
  events: readonly StudyEvent[],
  { cards, memories, burials, due, plan }: LearnerState,
  { deck, newToday, now, calendar }: QueueInput,
): ReviewQueue {
  const own = cards.filter(({ topic }) => isInDeck(topic, deck));
  const today = calendar.dayOf(now);
  const morning = calendar.startOf(today);
  const introducedToday = introducedOn(events, today, calendar);
  const queue = queueOf({
    cards: own.map(({ id }) => id),
    memories: memories.byCard,
    burials,
    newCardsPerDay: Math.max(plan.newCardsPerDay, newToday),
    introducedToday,
    now,
  });
  const fresh = queue.filter((card) => !memories.byCard.has(card)).length;
  const unseen = own.filter(({ id }) => !memories.byCard.has(id));
  const waiting = own.flatMap(({ id }) => due.get(id) ?? []);
  const last = lastUndoable(events, new Set(own.map(({ id }) => id)));
  return {
    cards: own,
    queue,
    due: queue.length - fresh,
    fresh,
    unseen: unseen.length,
    learnable: withoutSiblings(unseen.flatMap(({ id }) => ((burials.get(id) ?? 0) <= now ? [id] : []))).length,
    introducedToday,
    nextDue: queue.length > 0 || waiting.length === 0 ? undefined : waiting.reduce((a, b) => Math.min(a, b)),
    reviewedToday: withoutUndone(events).filter(({ kind, at }) => kind === 'card-reviewed' && at >= morning).length,
    undoable: last && last.at >= morning ? last : undefined,
  };
}

export function isInDeck(topic: string, deck: Deck): boolean {
  switch (deck.kind) {
    case 'all':
      return true;
    case 'domain':
      return domainOf(topic) === deck.id;
    case 'topic':
      return topic === deck.id;
  }
}
