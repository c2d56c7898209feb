import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId, timeOfClock } from '../../../src/storage/event-id.ts';
import { EVENT_ID, LATEST_TIME } from '../../../src/study/event-limits.ts';
import { timeOf, ulid } from '../../../src/study/ulid.ts';

const time = fc.integer({ min: 0, max: LATEST_TIME });
const random = fc.uint8Array({ minLength: 16, maxLength: 16 });

test('an id has its time, and sorts by it', () => {
  fc.assert(
    fc.property(time, random, time, random, (a, x, b, y) => {
      const [one, two] = [ulid(a, x), ulid(b, y)];
      expect(timeOf(one)).toBe(a);
      expect(one).toMatch(EVENT_ID);
      if (a !== b) expect(one < two).toBe(a < b);
    }),
  );
});

test('the example of the specification is read as it says', () => {
  // https://github.com/ulid/javascript#decode-time
  expect(timeOf('01ARYZ6S41TSV4RRFFQ69G5FAV')).toBe(1469918176385);
});

test('a clock beyond what an id can carry gives ids that can be read', () => {
  for (const now of [-1, LATEST_TIME + 1, 8.64e15]) expect(newId(timeOfClock(now))).toMatch(EVENT_ID);
});
