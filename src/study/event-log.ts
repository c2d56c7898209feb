import { chronological, isAhead } from './chronology.ts';
import type { StudyEvent } from './events.ts';
import type { LogEntry } from './records.ts';
import { inOrder, union } from './union.ts';

type Parts = Pick<EventLog, 'entries' | 'events' | 'ahead' | 'newer'>;

/** A log as a page holds it: what was recorded, and the events that all state is derived from. Immutable. */
export class EventLog {
  /** In the order of their ids. */
  readonly entries: readonly LogEntry[];
  /** In the order in which they happened, with today's ids of questions, topics and cards. */
  readonly events: readonly StudyEvent[];
  /** How many events say that they are still to come: a clock was ahead, or this one is behind. */
  readonly ahead: number;
  /** How many records a later version of the guide has written. */
  readonly newer: number;
  readonly #today: (event: StudyEvent) => StudyEvent;

  private constructor({ entries, events, ahead, newer }: Parts, today: (event: StudyEvent) => StudyEvent) {
    this.entries = entries;
    this.events = events;
    this.ahead = ahead;
    this.newer = newer;
    this.#today = today;
  }

  /** @param today gives an event today's ids in place of those of then */
  static of(entries: readonly LogEntry[], now: number, today: (event: StudyEvent) => StudyEvent): EventLog {
    const own = inOrder(entries);
    const known = own.flatMap(({ event }) => event ?? []);
    const ahead = known.filter((event) => isAhead(event, now)).length;
    return new EventLog({ entries: own, events: chronological(known, now).map(today), ahead, newer: own.length - known.length }, today);
  }

  /** The log with more entries. Those that it has already change nothing. */
  with(others: readonly LogEntry[], now: number): EventLog {
    const [one, ...more] = others;
    // One event more is mostly the latest, and a log of years is not made anew for it.
    if (one?.event && more.length === 0 && this.#isLatest(one.record.id, one.event, now)) {
      const { ahead, newer } = this;
      return new EventLog({ entries: [...this.entries, one], events: [...this.events, this.#today(one.event)], ahead, newer }, this.#today);
    }
    return EventLog.of(union(this.entries, others), now, this.#today);
  }

  #isLatest(id: string, { at }: StudyEvent, now: number): boolean {
    const lastId = this.entries.at(-1)?.record.id ?? '';
    const lastTime = this.events.at(-1)?.at ?? 0;
    return this.ahead === 0 && id > lastId && at <= now && at >= lastTime;
  }
}
