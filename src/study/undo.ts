import type { StudyEvent } from './events.ts';

/** What a learner may take back while reviewing. */
const REVIEWING = new Set<StudyEvent['kind']>(['card-reviewed', 'card-buried']);
/** What an `undone` event may take back at all. */
const UNDOABLE = new Set<StudyEvent['kind']>([...REVIEWING, 'topic-read']);

/** The ids of the events that were taken back, if they can be. */
export function undoneIds(events: readonly StudyEvent[]): Set<string> {
  return new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.event] : [])));
}

/** The events that count: all but what was taken back. The same in whatever order they arrived. */
export function withoutUndone(events: readonly StudyEvent[]): StudyEvent[] {
  const undone = undoneIds(events);
  return events.filter((event) => !(undone.has(event.id) && UNDOABLE.has(event.kind)));
}

/** The latest review or burial of one of these cards that was not taken back. */
export function lastUndoable(events: readonly StudyEvent[], cards: ReadonlySet<string>): StudyEvent | undefined {
  return withoutUndone(events).findLast((event) => REVIEWING.has(event.kind) && 'card' in event && cards.has(event.card));
}

/** The events that say that a topic was read, and were not taken back. */
export function readingsOf(events: readonly StudyEvent[], topic: string): StudyEvent[] {
  return withoutUndone(events).filter((event) => event.kind === 'topic-read' && event.topic === topic);
}
