import type { StudyEvent } from './events.ts';

/** What a learner may take back while reviewing. */
const REVIEWING = new Set<StudyEvent['kind']>(['card-reviewed', 'card-buried']);
/** What an `undone` event may take back at all. */
const UNDOABLE = new Set<StudyEvent['kind']>([...REVIEWING, 'topic-read']);

/** The events that count: all but what was taken back. The same in whatever order they arrived. */
export function inForce(events: readonly StudyEvent[]): StudyEvent[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.event] : [])));
  return events.filter((event) => !(undone.has(event.id) && UNDOABLE.has(event.kind)));
}

/** The latest review or burial of one of these cards that was not taken back. */
export function lastUndoable(events: readonly StudyEvent[], cards: ReadonlySet<string>): StudyEvent | undefined {
  return inForce(events).findLast((event) => REVIEWING.has(event.kind) && 'card' in event && cards.has(event.card));
}

/** The events that say that a topic was read, and were not taken back. */
export function readingsOf(events: readonly StudyEvent[], topic: string): StudyEvent[] {
  return inForce(events).filter((event) => event.kind === 'topic-read' && event.topic === topic);
}
