import type { StudyEvent } from './events.ts';
import { timeOf } from './ulid.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Place {
  /** When it happened, as far as the log can tell. */
  readonly time: number;
  /** How many events of the same time are known to come before it, at least. */
  readonly depth: number;
}

/**
 * Events in the order in which they happened, with times that can be. Each event names what its browser had recorded
 * last before it, and what it had imported since: so the order on a device does not rest on its clock, and an event that
 * comes from the future moves no other.
 * - Where the clock was behind, an event happened right after the one before it.
 * - Where it was ahead, so that the event is still to come, it did too; if nothing is known to come before it, it happened
 *   just before the first event after it, or else now.
 * - An exam's times stay: they are those of the clock that it was sat by.
 *
 * What time it is now is all that is taken on trust: a schedule that a wrong clock has bent is straight again once the
 * clock is right.
 * @param events in the order of their ids
 */
export function chronological(events: readonly StudyEvent[], now: number): StudyEvent[] {
  return areInOrder(events, now) ? [...events] : settled(events, now);
}

/**
 * Whether the order of the ids is that of the times, and each event's own, as where all clocks are right: then nothing is
 * to be settled, which takes long for a log of years. Of the same time only events are that name each other one by one.
 */
function areInOrder(events: readonly StudyEvent[], now: number): boolean {
  return events.every(({ id, at, after = [] }, i) => {
    const before = events[i - 1];
    return (
      at <= now &&
      timeOf(id) === at &&
      after.every((parent) => parent < id) &&
      (before === undefined || before.at < at || (before.at === at && after.includes(before.id)))
    );
  });
}

/** The same order, however the clocks were. */
export function settled(events: readonly StudyEvent[], now: number): StudyEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const parentsOf = ({ after = [] }: StudyEvent): StudyEvent[] => after.flatMap((id) => byId.get(id) ?? []);
  const firstAfterFuture = firstTime(events, now, (event) => parentsOf(event).some((parent) => ownTime(parent, now) === undefined));
  /** The time of an event that cannot be at its own time and comes after nothing that is known. */
  let rootTime = firstAfterFuture ?? now;
  const places = new Map<string, Place>();
  const settle = (event: StudyEvent): void => {
    const parents = (event.after ?? []).flatMap((id) => places.get(id) ?? []);
    const after = parents.reduce<Place | undefined>(
      (last, place) => (last === undefined || isLater(place, last) ? place : last),
      undefined,
    );
    const time = Math.max(ownTime(event, now) ?? after?.time ?? rootTime, after?.time ?? 0);
    places.set(event.id, { time, depth: after?.time === time ? after.depth + 1 : 0 });
  };
  for (const event of events) {
    parentsFirst(event, parentsOf, places, settle);
    const own = ownTime(event, now);
    // Earlier versions named no event before, but gave ids in order: such an event comes after those of smaller ids.
    if (own !== undefined && firstAfterFuture === undefined) rootTime = own;
  }

  return events
    .map((event) => ({ event, place: places.get(event.id) ?? { time: event.at, depth: 0 } }))
    .sort((a, b) => a.place.time - b.place.time || a.place.depth - b.place.depth)
    .map(({ event, place: { time } }) => (Math.abs(time - event.at) < MINUTE || 'attempt' in event ? event : { ...event, at: time }));
}

/**
 * An event's own time, by its clock and, as earlier versions of the guide gave ids, by its id; none where it is still to
 * come. Clocks differ by less than a day: what is as little ahead happens now.
 */
function ownTime({ id, at }: StudyEvent, now: number): number | undefined {
  const order = timeOf(id);
  const time = Math.max(at, order) <= now ? Math.max(at, order) : Math.min(at, order);
  return time > now + DAY ? undefined : Math.min(time, now);
}

/** Settles an event after those before it that are not settled. A circle, which only a made-up file has, is cut where it closes. */
function parentsFirst(
  event: StudyEvent,
  parentsOf: (event: StudyEvent) => StudyEvent[],
  settled: ReadonlyMap<string, unknown>,
  settle: (event: StudyEvent) => void,
): void {
  const open = new Set<string>();
  const stack = [event];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    open.add(top.id);
    const missing = settled.has(top.id) ? [] : parentsOf(top).filter(({ id }) => !settled.has(id) && !open.has(id));
    if (missing.length > 0) {
      stack.push(...missing);
      continue;
    }
    stack.pop();
    if (!settled.has(top.id)) settle(top);
  }
}

function isLater(a: Place, b: Place): boolean {
  return a.time > b.time || (a.time === b.time && a.depth > b.depth);
}

function firstTime(events: readonly StudyEvent[], now: number, holds: (event: StudyEvent) => boolean): number | undefined {
  let first: number | undefined;
  for (const event of events) {
    const own = ownTime(event, now);
    if (own !== undefined && (first === undefined || own < first) && holds(event)) first = own;
  }
  return first;
}

/** Whether an event says that it happens later than now, by more than clocks usually differ. */
export function isAhead({ at }: Pick<StudyEvent, 'at'>, now: number): boolean {
  return at > now + DAY;
}
