import { LATEST_TIME } from '../study/event-limits.ts';
import { RANDOM_BYTES, ulid } from '../study/ulid.ts';

/** A new id for something that happens at a time. */
export function newId(at = timeOfClock()): string {
  return ulid(at, crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)));
}

/** The time by the device's clock, as far as an id can carry it. */
export function timeOfClock(now = Date.now()): number {
  return Math.min(LATEST_TIME, Math.max(0, Math.floor(now)));
}
