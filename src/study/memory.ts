import { createEmptyCard, fsrs, Rating, State, type Card, type FSRS, type Grade } from 'ts-fsrs';
import { undoneIds, withoutUndone } from './undo.ts';
import type { CardRating, StudyEvent } from './events.ts';

const GRADES: Record<CardRating, Grade> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy };

/** What is known of a learner's memory of a card. */
export interface MemoryState {
  /** When it is to be asked again. */
  readonly due: number;
  readonly lastReview: number;
  readonly reviews: number;
  /** Still in its first steps of minutes, or after a lapse: not yet a matter of days. */
  readonly learning: boolean;
  /** FSRS's own state, to go on from. */
  readonly card: Card;
}

/**
 * The scheduler for a wanted retention: FSRS-6 with its default parameters, without fuzz, so that the same history
 * gives the same schedule on every device.
 * https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
 */
export class Scheduler {
  readonly #fsrs: FSRS;

  constructor(retention: number) {
    this.#fsrs = fsrs({ request_retention: retention, enable_fuzz: false });
  }

  /** The memory after a review. */
  review(memory: MemoryState | undefined, rating: CardRating, at: number): MemoryState {
    // A device's clock may have run back between two reviews.
    const time = Math.max(at, memory?.lastReview ?? 0);
    const { card } = this.#fsrs.next(memory?.card ?? createEmptyCard(time), time, GRADES[rating]);
    return {
      due: card.due.getTime(),
      lastReview: time,
      reviews: card.reps,
      learning: card.state !== State.Review,
      card,
    };
  }

  /** Milliseconds until the card would come again, for each rating. */
  intervals(memory: MemoryState | undefined, at: number): Record<CardRating, number> {
    const next = (rating: CardRating): number => this.review(memory, rating, at).due - Math.max(at, memory?.lastReview ?? 0);
    return { again: next('again'), hard: next('hard'), good: next('good'), easy: next('easy') };
  }

  /** The chance that the card is known at a time, from 0 to 1. */
  retrievability({ card, lastReview }: MemoryState, at: number): number {
    return this.#fsrs.get_retrievability(card, Math.max(at, lastReview), false);
  }
}

/** The memory of every card that was ever reviewed, and the log that it rests on. */
export interface Memories {
  readonly byCard: ReadonlyMap<string, MemoryState>;
  readonly events: readonly StudyEvent[];
}

/**
 * What a log says of each card's memory.
 * @param before memories of the same scheduler: where the log has only grown since, only what is new is followed
 */
export function memoriesOf(events: readonly StudyEvent[], scheduler: Scheduler, before?: Memories): Memories {
  if (before?.events === events) return before;
  const known = before && hasGrown(before.events, events) ? before : { byCard: new Map<string, MemoryState>(), events: [] };
  const byCard = new Map(known.byCard);
  const undone = undoneIds(events);
  for (const event of events.slice(known.events.length)) {
    if (event.kind === 'card-reviewed' && !undone.has(event.id))
      byCard.set(event.card, scheduler.review(byCard.get(event.card), event.rating, event.at));
  }
  return { byCard, events };
}

/** Whether a log is another one with events added at its end, of which none takes back something in the other. */
export function hasGrown(before: readonly StudyEvent[], events: readonly StudyEvent[]): boolean {
  if (!before.every((event, i) => event === events[i])) return false;
  const undone = undoneIds(events.slice(before.length));
  return undone.size === 0 || !before.some(({ id }) => undone.has(id));
}

/** Until when each card is not to be shown, as far as a burial says so. */
export function buriedUntil(events: readonly StudyEvent[]): Map<string, number> {
  const until = new Map<string, number>();
  for (const event of withoutUndone(events)) if (event.kind === 'card-buried') until.set(event.card, event.until);
  return until;
}
