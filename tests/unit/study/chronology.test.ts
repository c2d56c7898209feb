import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chronological, isAhead, settled } from '../../../src/study/chronology.ts';
import { EVENT_SCHEMA } from '../../../src/study/event-limits.ts';
import { studyEvent, type StudyEvent } from '../../../src/study/events.ts';
import { ulid } from '../../../src/study/ulid.ts';
import { ordered } from './sample-events.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const YEAR = 365 * DAY;
const START = Date.parse('2026-11-01T08:00:00Z');

/** What a device records: each event names the one before it, and bears the time of the device's clock. */
function device(seed: number, clocks: readonly number[], after: readonly string[] = []): StudyEvent[] {
  const events: StudyEvent[] = [];
  clocks.forEach((at, i) => {
    const random = Uint8Array.from({ length: 16 }, (_, k) => (seed * 31 + i * 7 + k * 13) % 32);
    const last = i === 0 ? after : events.slice(-1).map(({ id }) => id);
    events.push(
      studyEvent.parse({
        kind: 'topic-read',
        topic: `${seed}/${i}`,
        id: ulid(at, random),
        at,
        ...(last.length > 0 && { after: last }),
        guide: 'v',
        schema: EVENT_SCHEMA,
      }),
    );
  });
  return events;
}

/** How wrong a clock is from one event to the next. */
const wrong = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  fc.integer({ min: -20 * YEAR, max: 20 * YEAR }),
  fc.constantFrom(-3 * YEAR, -60 * MINUTE, 60 * MINUTE, 3 * YEAR, 5000 * YEAR),
);
/** A device's true times, and by how much its clock was wrong at each. */
const life = fc.array(fc.tuple(fc.integer({ min: 1, max: DAY }), wrong), { minLength: 1, maxLength: 30 }).map((steps) => {
  let now = START;
  return steps.map(([later, error]) => {
    now += later;
    return { now, clock: now + error };
  });
});

const topics = (events: readonly StudyEvent[]): string[] => events.map((event) => ('topic' in event ? event.topic : ''));

describe('one device', () => {
  test('has its events in the order in which they happened, whatever its clock said, once it is right', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const events = device(
          1,
          steps.map(({ clock }) => clock),
        );
        const now = Math.max(...steps.map((step) => step.now));
        expect(topics(chronological(ordered(events), now))).toEqual(topics(events));
      }),
      { numRuns: 500 },
    );
  });

  test('has no event later than now by as much as a minute, and those of a right clock at their times', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const events = device(
          1,
          steps.map(({ clock }) => clock),
        );
        const now = Math.max(...steps.map((step) => step.now));
        const found = chronological(ordered(events), now);
        for (const { at } of found) expect(at).toBeLessThan(now + MINUTE);
        if (steps.every(({ clock, now: then }) => clock === then)) expect(found).toEqual(events);
      }),
    );
  });

  test('that was three years ahead has reviewed before it was right again', () => {
    const events = device(1, [START, START + 3 * YEAR, START + 3 * YEAR + MINUTE, START + DAY]);
    const found = chronological(ordered(events), START + 2 * DAY).map(({ at }) => at);
    expect(found).toEqual([START, START, START, START + DAY]);
    expect(events.filter((event) => isAhead(event, START + 2 * DAY))).toHaveLength(2);
  });

  test('that was ahead from the first day on has done so before the first event that came after', () => {
    const events = device(1, [START + 3 * YEAR, START + 3 * YEAR + MINUTE, START + DAY]);
    expect(chronological(ordered(events), START + 2 * DAY).map(({ at }) => at)).toEqual([START + DAY, START + DAY, START + DAY]);
  });

  test('that is behind now orders all as it happened, at the time that it says, and forgets nothing of it once it is right', () => {
    const events = device(1, [START, START + DAY, START - YEAR]);
    const wrongly = chronological(ordered(events), START - YEAR);
    expect(topics(wrongly)).toEqual(topics(events));
    expect(chronological(ordered(events), START + 2 * DAY).map(({ at }) => at)).toEqual([START, START + DAY, START + DAY]);
  });
});

describe('what an import brings', () => {
  test('from the end of time changes nothing in the order of what is recorded', () => {
    fc.assert(
      fc.property(life, fc.constantFrom('0ZZZZZZZZZZZZZZZZZZZZZZZZZ', '7ZZZZZZZZZZZZZZZZZZZZZZZZZ'), fc.boolean(), (steps, id, isDated) => {
        const own = device(
          1,
          steps.map(({ clock }) => clock),
        );
        const [first] = own;
        const now = Math.max(...steps.map((step) => step.now));
        const imported = studyEvent.parse({ ...first, id, at: isDated ? 2 ** 45 - 1 : START, topic: 'imported' });
        const later = device(2, [now + MINUTE, now + 2 * MINUTE], [own.at(-1)!.id, id]);
        const found = topics(chronological(ordered([...own, imported, ...later]), now + DAY));
        expect(found.filter((topic) => topic !== 'imported')).toEqual(topics([...own, ...later]));
        expect(found.indexOf('imported')).toBeLessThan(found.indexOf('2/0'));
      }),
      { numRuns: 500 },
    );
  });

  test('of another device comes at its own times', () => {
    const phone = device(1, [START, START + 2 * DAY]);
    const desk = device(2, [START + 3 * YEAR, START + DAY, START + 3 * DAY]);
    expect(topics(chronological(ordered([...phone, ...desk]), START + 4 * DAY))).toEqual(['1/0', '2/0', '2/1', '1/1', '2/2']);
  });

  test('in a circle, or after what nobody has, is put somewhere, once', () => {
    const [one, two] = device(1, [START, START + MINUTE]);
    const circle = [studyEvent.parse({ ...one, after: [two!.id] }), two!, ...device(3, [START + DAY], ['01JD0000000000000000000000'])];
    expect(chronological(ordered(circle), START + 2 * DAY)).toHaveLength(3);
  });
});

test('a log of the first schema, whose ids follow each other and no event names another, keeps the order of its ids', () => {
  const bumped = START + 3 * YEAR;
  const times: [id: number, at: number][] = [
    [START, START],
    [bumped, bumped],
    [bumped + 1, START + DAY],
    [bumped + 2, START + 2 * DAY],
  ];
  const events = times.map(([id, at], i) =>
    studyEvent.parse({ kind: 'topic-read', topic: `t/${i}`, id: ulid(id, new Uint8Array(16)), at, guide: 'v', schema: EVENT_SCHEMA }),
  );
  const found = chronological(events, START + 3 * DAY);
  expect(topics(found)).toEqual(topics(events));
  expect(found.map(({ at }) => at)).toEqual([START, START, START + DAY, START + 2 * DAY]);
});

test('an exam keeps the times of the clock by which it was sat', () => {
  const [start] = device(1, [START + 60 * MINUTE]);
  const viewed = studyEvent.parse({ ...start, kind: 'exam-viewed', attempt: start!.id, question: 'q' });
  expect(chronological([viewed], START)).toEqual([viewed]);
});

test('a log whose clocks were right is in order as it stands, as settling it finds', () => {
  const steps = fc.array(fc.nat(2), { maxLength: 12 });
  fc.assert(
    fc.property(steps, steps, fc.nat(5), (mine, yours, apart) => {
      const clock = (from: number, gaps: readonly number[]): number[] =>
        gaps.map((_, i) => gaps.slice(0, i + 1).reduce((a, b) => a + b, from));
      const events = ordered([...device(1, clock(START, mine)), ...device(2, clock(START + apart, yours))]);
      expect(chronological(events, START + DAY)).toEqual(settled(events, START + DAY));
      expect(chronological(events, START + 10)).toEqual(settled(events, START + 10));
    }),
  );
});
