import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from '../../../src/study/apportion.ts';

const claims = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 100 }), capacity: fc.integer({ min: 0, max: 200 }) }), {
  minLength: 1,
  maxLength: 8,
});
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test('the exam’s weights give the seats that largest remainders give', () => {
  const weights = [14, 22, 22, 16, 16, 10].map((weight) => ({ weight, capacity: 1000 }));
  // Quotas 8.4, 13.2, 13.2, 9.6, 9.6, 6: the two left-over seats go to the remainders of 0.6.
  expect(apportion(60, weights)).toEqual([8, 13, 13, 10, 10, 6]);
  expect(apportion(20, weights)).toEqual([3, 5, 4, 3, 3, 2]);
});

test('remainders that are equal tie, and the earlier claim has the seat', () => {
  const weights = [22, 16, 16].map((weight) => ({ weight, capacity: 1000 }));
  // Quotas 18 1/3, 13 1/3, 13 1/3.
  expect(apportion(45, weights)).toEqual([19, 13, 13]);
});

test('all seats are given, or all there is capacity for, and no claim gets more than it can fill', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), claims, (seats, parties) => {
      const given = apportion(seats, parties);
      expect(sum(given)).toBe(Math.min(seats, sum(parties.map(({ capacity }) => capacity))));
      given.forEach((seat, i) => expect(seat).toBeLessThanOrEqual(parties[i]!.capacity));
    }),
  );
});

test('with room for all, each claim gets its quota rounded up or down', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), claims, (seats, parties) => {
      const roomy = parties.map(({ weight }) => ({ weight, capacity: seats }));
      const whole = sum(roomy.map(({ weight }) => weight));
      apportion(seats, roomy).forEach((seat, i) => {
        const quota = (seats * roomy[i]!.weight) / whole;
        expect(seat).toBeGreaterThanOrEqual(Math.floor(quota));
        expect(seat).toBeLessThanOrEqual(Math.ceil(quota));
      });
    }),
  );
});
