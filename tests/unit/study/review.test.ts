import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, dayOf, dayOfDate, startOf } from '../../../src/study/calendar.ts';
import { Scheduler, type Memory } from '../../../src/study/memory.ts';
import { dueByDay, introducedOn, outlookOf, planOf, queueOf, USUAL_PLAN } from '../../../src/study/review.ts';
import { eventId, log } from './sample-events.ts';

const DAY = 86_400_000;
const scheduler = new Scheduler(0.9);
const known = (due: number): Memory => ({ ...scheduler.review(undefined, 'easy', 0), due });

describe('the calendar', () => {
  test('days begin at local midnight', () => {
    const offset = -60;
    const day = dayOfDate('2026-12-24');
    expect(dayOf(Date.parse('2026-12-23T23:30:00Z'), offset)).toBe(day);
    expect(startOf(day, offset)).toBe(Date.parse('2026-12-23T23:00:00Z'));
    expect(dateOf(day)).toBe('2026-12-24');
  });

  test('a day begins in itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -840, max: 720 }), (day, offset) => {
        expect(dayOf(startOf(day, offset), offset)).toBe(day);
        expect(dayOf(startOf(day, offset) - 1, offset)).toBe(day - 1);
      }),
    );
  });
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

  test('forgets cards that the guide no longer has', () => {
    expect(queueOf({ ...desk, cards: ['c', 'd'] })).toEqual(['d']);
  });
});

test('a card is introduced on the day of its first review that counts', () => {
  const events = log(
    [1, { kind: 'card-reviewed', card: 'a', rating: 'good', took: 1 }],
    [1441, { kind: 'card-reviewed', card: 'a', rating: 'good', took: 1 }],
    [1442, { kind: 'card-reviewed', card: 'b', rating: 'good', took: 1 }],
    [1443, { kind: 'card-reviewed', card: 'c', rating: 'good', took: 1 }],
    [1444, { kind: 'undone', event: eventId(3) }],
  );
  expect(introducedOn(events, 0, 0)).toBe(1);
  expect(introducedOn(events, 1, 0)).toBe(1);
});

test('reviews are counted by day, the overdue today', () => {
  const memories = new Map([
    ['a', known(0)],
    ['b', known(5 * DAY)],
    ['c', known(6 * DAY)],
    ['gone', known(5 * DAY)],
  ]);
  expect(dueByDay(['a', 'b', 'c', 'unseen'], memories, 4, 3, 0)).toEqual([1, 1, 1]);
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
    ['2026-12-22', 99, { unseen: 20, days: 0, neededPerDay: 20, enough: false }],
    ['2026-01-01', 99, { unseen: 20, days: 0, neededPerDay: 20, enough: false }],
  ])('for an exam on %s with %i new cards a day', (examDay, newCardsPerDay, outlook) => {
    const cards = Array.from({ length: 20 }, (_, i) => String(i));
    expect(outlookOf(cards, new Map(), { retention: 0.9, newCardsPerDay, examDay }, dayOfDate('2026-12-22'))).toEqual(outlook);
  });

  test('says nothing without a day, and is content when all is seen', () => {
    expect(outlookOf(['a'], new Map(), USUAL_PLAN, 0)).toBeUndefined();
    expect(outlookOf(['a'], new Map([['a', known(0)]]), { ...USUAL_PLAN, examDay: '1970-01-01' }, 0)).toMatchObject({
      unseen: 0,
      enough: true,
    });
  });
});
