import { decodeTime, monotonicFactory } from 'ulid';
import { LATEST } from '../study/event-format.ts';

const nextUlid = monotonicFactory();

/** A new id that sorts after `last`, also when the device's clock was set back in between, as long as there are later times. */
export function idAfter(last: string | undefined, now: number): string {
  return nextUlid(Math.min(LATEST, Math.max(now, last === undefined ? 0 : decodeTime(last) + 1)));
}
