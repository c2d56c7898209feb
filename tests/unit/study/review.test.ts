import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, dayOfDate } from '../../../src/study/calendar.ts';
import { Scheduler, type MemoryState } from '../../../src/study/memory.ts';
import { dueByDay, dueTimes, introducedOn, outlookOf, planOf, queueOf, USUAL_PLAN } from '../../../src/study/review.ts';
import { calendarAhead, UTC } from './sample-calendar.ts';
import { eventId, log } from './sample-events.ts';

const DAY = 86_400_000;
const scheduler = new Scheduler(0.9);
const known = (due: number): MemoryState => ({ ...scheduler.review(undefined, 'easy', 0), due });

test('a day is a date, and a date a day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
      expect(dayOfDate(dateOf(day))).toBe(day);
    }),
  );
  expect(dateOf(dayOfDate('2026-12-24'))).toBe('2026-12-24');
});

describe('the queue', () => {
  const cards = ['a', 'b', 'c', 'd', 'e', 'f'];
  const memories = new Map([
    ['a', known(50)],
    ['b', known(10)],
    ['c', known(500)],
  ]);
  const desk = { cards, memories, burials: new Map<string, number>(), newCardsPerDay: 2, introducedToday: 0, now: 100 };

  test('has what is due, longest overdue first, then the day’s new cards', () => {
    expect(queueOf(desk)).toEqual(['b', 'a', 'd', 'e']);
  });

  test('counts what was introduced today', () => {
    expect(queueOf({ ...desk, introducedToday: 1 })).toEqual(['b', 'a', 'd']);
    expect(queueOf({ ...desk, introducedToday: 9 })).toEqual(['b', 'a']);
  });

  test('leaves buried cards until their time', () => {
    const burials = new Map([
      ['b', 200],
      ['d', 200],
    ]);
    expect(queueOf({ ...desk, burials })).toEqual(['a', 'e', 'f']);
    expect(queueOf({ ...desk, burials, now: 200 })).toContain('b');
  });

  test('has cards in their first steps last, before their time', () => {
    const learning = { ...scheduler.review(undefined, 'again', 0), due: 100 + 60_000 };
    expect(learning.learning).toBe(true);
    expect(queueOf({ ...desk, memories: new Map([...memories, ['c', learning]]) })).toEqual(['b', 'a', 'd', 'e', 'c']);
    expect(queueOf({ ...desk, memories: new Map([...memories, ['c', { ...learning, learning: false }]]) })).toEqual(['b', 'a', 'd', 'e']);
  });

  test('forgets cards that the guide no longer has', () => {
    expect(queueOf({ ...desk, cards: ['c', 'd'] })).toEqual(['d']);
  });
});

test('a card is introduced on the day of its first review that counts', () => {
  const events = log(
    [1, { kind: 'card-reviewed', card: 'a', rating: 'good', duration: 1 }],
    [1441, { kind: 'card-reviewed', card: 'a', rating: 'good', duration: 1 }],
    [1442, { kind: 'card-reviewed', card: 'b', rating: 'good', duration: 1 }],
    [1443, { kind: 'card-reviewed', card: 'c', rating: 'good', duration: 1 }],
    [1444, { kind: 'undone', event: eventId(3) }],
  );
  expect(introducedOn(events, 0, UTC)).toBe(1);
  expect(introducedOn(events, 1, UTC)).toBe(1);
  expect(introducedOn(events, 1, calendarAhead(24))).toBe(1);
  expect(introducedOn(events, 2, calendarAhead(24))).toBe(1);
});

test('reviews are counted by day, the overdue today', () => {
  const memories = new Map([
    ['a', known(0)],
    ['b', known(5 * DAY)],
    ['c', known(6 * DAY)],
    ['gone', known(5 * DAY)],
  ]);
  const due = dueTimes(memories, new Map());
  const cards = ['a', 'b', 'c', 'unseen'];
  expect(dueByDay(cards, due, { today: 4, days: 3, calendar: UTC })).toEqual([1, 1, 1]);
  expect(dueByDay(cards, due, { today: 4, days: 3, calendar: calendarAhead(-1) })).toEqual([2, 1, 0]);
  // A burial puts its card off, and brings none nearer.
  expect(
    dueByDay(
      cards,
      dueTimes(
        memories,
        new Map([
          ['a', 6 * DAY],
          ['c', 1],
        ]),
      ),
      { today: 4, days: 3, calendar: UTC },
    ),
  ).toEqual([0, 1, 2]);
});

describe('the plan', () => {
  test('is the latest that was set, or the usual one', () => {
    expect(planOf([])).toEqual(USUAL_PLAN);
    const set = { kind: 'plan-set' as const, retention: 0.85, newCardsPerDay: 5, examDay: '2026-12-24' };
    expect(planOf(log([1, { ...set, newCardsPerDay: 9 }], [2, set]))).toEqual({
      retention: 0.85,
      newCardsPerDay: 5,
      examDay: '2026-12-24',
    });
  });

  test.each([
    ['2026-12-24', 10, { unseen: 20, days: 2, neededPerDay: 10, enough: true }],
    ['2026-12-24', 9, { unseen: 20, days: 2, neededPerDay: 10, enough: false }],
    ['2026-12-22', 99, { unseen: 20, days: 0, neededPerDay: undefined, enough: false }],
    ['2026-12-20', 99, { unseen: 20, days: -2, neededPerDay: undefined, enough: false }],
  ])('for an exam on %s with %i new cards a day', (examDay, newCardsPerDay, outlook) => {
    const cards = Array.from({ length: 20 }, (_, i) => String(i));
    const today = dayOfDate('2026-12-22');
    expect(outlookOf(cards, new Map(), { retention: 0.9, newCardsPerDay, examDay }, { today, introducedToday: 0 })).toEqual(outlook);
  });

  test('counts in what was seen today: the number at which all are seen is just enough', () => {
    const cards = Array.from({ length: 30 }, (_, i) => String(i));
    /** Whether all are seen, day by day. */
    const seesAll = (perDay: number, days: number, introducedToday: number): boolean =>
      Math.max(0, perDay - introducedToday) + (days - 1) * perDay >= cards.length;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(60), (days, introducedToday) => {
        const plan = { ...USUAL_PLAN, examDay: dateOf(100 + days) };
        const needed = outlookOf(cards, new Map(), plan, { today: 100, introducedToday })?.neededPerDay ?? NaN;
        expect(seesAll(needed, days, introducedToday)).toBe(true);
        expect(seesAll(needed - 1, days, introducedToday)).toBe(false);
      }),
    );
  });

  test('says nothing without a day, and is content when all is seen', () => {
    const now = { today: 0, introducedToday: 0 };
    expect(outlookOf(['a'], new Map(), USUAL_PLAN, now)).toBeUndefined();
    expect(outlookOf(['a'], new Map([['a', known(0)]]), { ...USUAL_PLAN, examDay: '1970-01-01' }, now)).toMatchObject({
      unseen: 0,
      enough: true,
    });
  });
});
