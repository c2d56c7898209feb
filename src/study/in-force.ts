import type { StudyEvent } from './events.ts';

/** What a learner may take back. */
const UNDOABLE = new Set<StudyEvent['kind']>(['card-reviewed', 'card-buried']);

/** The events that count: all but what was taken back. The same in whatever order they arrived. */
export function inForce(events: readonly StudyEvent[]): StudyEvent[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.event] : [])));
  return events.filter((event) => !(undone.has(event.id) && UNDOABLE.has(event.kind)));
}

/** The latest event that can be taken back and was not. */
export function lastUndoable(events: readonly StudyEvent[]): StudyEvent | undefined {
  return inForce(events).findLast(({ kind }) => UNDOABLE.has(kind));
}

/** Ids that have changed, old to new. */
export type Renamed = Readonly<Record<string, string>>;

/** Events with today's ids of questions, topics and cards. A chain of renamings is followed to its end. */
export function withTodaysIds(events: readonly StudyEvent[], renamed: Renamed): StudyEvent[] {
  if (Object.keys(renamed).length === 0) return [...events];
  const today = (id: string): string => {
    const seen = new Set<string>();
    let now = id;
    while (Object.hasOwn(renamed, now) && !seen.has(now)) {
      seen.add(now);
      now = renamed[now] ?? now;
    }
    return now;
  };
  return events.map((event) => ({
    ...event,
    ...('question' in event && { question: today(event.question) }),
    ...('topic' in event && { topic: today(event.topic) }),
    ...('card' in event && { card: today(event.card) }),
  }));
}
