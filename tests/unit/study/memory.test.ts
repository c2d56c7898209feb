import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RATINGS, type CardRating } from '../../../src/study/events.ts';
import { withoutUndone, lastUndoable, readingsOf } from '../../../src/study/undo.ts';
import { buriedUntil, memoriesOf, Scheduler } from '../../../src/study/memory.ts';
import { anyEvents, eventId, log, ordered } from './sample-events.ts';

const DAY = 86_400_000;
const scheduler = new Scheduler(0.9);
const days = (milliseconds: number): number => Math.round(milliseconds / DAY);

/** Reviews a card with each rating on the day it falls due. */
function history(ratings: readonly CardRating[], retention = 0.9): number[] {
  const schedule = new Scheduler(retention);
  let memory = schedule.review(undefined, 'good', 0);
  const intervals: number[] = [];
  for (const rating of ratings) {
    const at = memory.due;
    memory = schedule.review(memory, rating, at);
    intervals.push(days(memory.due - at));
  }
  return intervals;
}

describe('the schedule', () => {
  test('is FSRS’s: intervals of a card that is always known, then forgotten', () => {
    expect(history(['good', 'good', 'good', 'good', 'again', 'good', 'good'])).toMatchInlineSnapshot(`
      [
        2,
        11,
        46,
        163,
        0,
        5,
        12,
      ]
    `);
  });

  test('has shorter intervals where more shall be remembered', () => {
    const usual = history(['good', 'good', 'good']);
    history(['good', 'good', 'good'], 0.95).forEach((interval, i) => expect(interval).toBeLessThanOrEqual(usual[i]!));
  });

  test('shows beforehand what a rating will do', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...RATINGS), fc.nat(30 * DAY)), { maxLength: 12 }), (reviews) => {
        let at = 0;
        let memory = undefined as ReturnType<Scheduler['review']> | undefined;
        for (const [rating, wait] of reviews) {
          at += wait;
          const told = scheduler.intervals(memory, at)[rating];
          memory = scheduler.review(memory, rating, at);
          expect(memory.due - at).toBe(told);
          expect(told).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('orders ratings: better known comes later', () => {
    const memory = scheduler.review(scheduler.review(undefined, 'good', 0), 'good', 600_000);
    const { again, hard, good, easy } = scheduler.intervals(memory, memory.due);
    expect(again).toBeLessThan(hard);
    expect(hard).toBeLessThan(good);
    expect(good).toBeLessThan(easy);
  });

  test('retrievability falls from 1, and is the wanted retention when the card is due', () => {
    const memory = scheduler.review(scheduler.review(undefined, 'good', 0), 'good', 600_000);
    expect(scheduler.retrievability(memory, memory.lastReview)).toBeCloseTo(1);
    expect(scheduler.retrievability(memory, memory.due)).toBeCloseTo(0.9, 1);
    expect(scheduler.retrievability(memory, memory.due + 100 * DAY)).toBeLessThan(0.8);
  });

  test('a clock set back does not break a card', () => {
    const memory = scheduler.review(scheduler.review(undefined, 'good', 10 * DAY), 'good', DAY);
    expect(memory.lastReview).toBe(10 * DAY);
    expect(memory.due).toBeGreaterThan(10 * DAY);
  });
});

describe('taking back', () => {
  const reviews = log(
    [1, { kind: 'card-reviewed', card: 'a', rating: 'good', duration: 1 }],
    [2, { kind: 'card-reviewed', card: 'a', rating: 'again', duration: 1 }],
    [3, { kind: 'undone', event: eventId(1) }],
  );

  test('makes the log as if it had not been', () => {
    expect(memoriesOf(reviews, scheduler).byCard).toEqual(memoriesOf(reviews.slice(0, 1), scheduler).byCard);
    expect(lastUndoable(reviews, new Set(['a']))?.id).toBe(eventId(0));
    expect(lastUndoable(reviews, new Set(['b']))).toBeUndefined();
  });

  test('of a topic that was read is not what the undo of reviewing does', () => {
    const events = log(
      [1, { kind: 'topic-read', topic: 'a' }],
      [2, { kind: 'topic-read', topic: 'b' }],
      [3, { kind: 'undone', event: eventId(0) }],
    );
    expect(readingsOf(events, 'a')).toEqual([]);
    expect(readingsOf(events, 'b')).toHaveLength(1);
    expect(lastUndoable(events, new Set(['a', 'b']))).toBeUndefined();
  });

  test('leaves answers alone', () => {
    const answer = { kind: 'question-answered', question: 'a', option: 0, correct: true, duration: 1 } as const;
    expect(withoutUndone(log([1, answer], [2, { kind: 'undone', event: eventId(0) }]))).toHaveLength(2);
  });

  test('gives a buried card back', () => {
    const events = log([1, { kind: 'card-buried', card: 'a', until: 5 }], [2, { kind: 'undone', event: eventId(0) }]);
    expect(buriedUntil(events).size).toBe(0);
  });
});

test('memories do not depend on the order in which events arrived', () => {
  fc.assert(
    fc.property(
      anyEvents.chain((events) =>
        fc.tuple(fc.constant(ordered(events)), fc.shuffledSubarray(ordered(events), { minLength: ordered(events).length })),
      ),
      ([sorted, shuffled]) => {
        expect(memoriesOf(ordered(shuffled), scheduler).byCard).toEqual(memoriesOf(sorted, scheduler).byCard);
      },
    ),
  );
});

test('memories do not go on from reviews that were taken back since', () => {
  const before = log(
    [1, { kind: 'card-reviewed', card: 'a', rating: 'good', duration: 1 }],
    [2, { kind: 'card-reviewed', card: 'a', rating: 'again', duration: 1 }],
  );
  const [, , undone] = log(
    [1, { kind: 'topic-read', topic: 't' }],
    [2, { kind: 'topic-read', topic: 't' }],
    [3, { kind: 'undone', event: eventId(1) }],
  );
  const all = [...before, undone!];
  expect(memoriesOf(all, scheduler, memoriesOf(before, scheduler)).byCard).toEqual(memoriesOf(before.slice(0, 1), scheduler).byCard);
});

test('memories go on where all that was taken back is new', () => {
  const [first, second, undone] = log(
    [0, { kind: 'card-reviewed', card: 'term:a', rating: 'good', duration: 1 }],
    [1, { kind: 'card-reviewed', card: 'term:a', rating: 'again', duration: 1 }],
    [2, { kind: 'undone', event: eventId(1) }],
  );
  const before = memoriesOf([first!], scheduler);
  expect(memoriesOf([first!, second!, undone!], scheduler, before).byCard).toEqual(before.byCard);
});

test('memories that go on from earlier ones are those of the whole log', () => {
  fc.assert(
    fc.property(anyEvents.map(ordered), anyEvents, (known, more) => {
      const before = memoriesOf(known, scheduler);
      // Mostly later events, at times also earlier ones, as another device brings them.
      const all = ordered([...known, ...more]);
      expect(memoriesOf(all, scheduler, before).byCard).toEqual(memoriesOf(all, scheduler).byCard);
      const later = [...known, ...more.filter(({ id }) => id > (known.at(-1)?.id ?? ''))];
      expect(memoriesOf(ordered(later), scheduler, before).byCard).toEqual(memoriesOf(ordered(later), scheduler).byCard);
    }),
  );
});
