import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correlation, kr20, median, wilson } from '../../../src/cohort/statistics.ts';

test('Wilson’s interval: golden values', () => {
  // R: prop.test(8, 10, correct = FALSE)$conf.int
  expect(wilson(8, 10).low).toBeCloseTo(0.4901625, 5);
  expect(wilson(8, 10).high).toBeCloseTo(0.9433178, 5);
  expect(wilson(0, 10).low).toBe(0);
  expect(wilson(0, 10).high).toBeCloseTo(0.2775328, 5);
});

test('Wilson’s bounds are where the observed share is 1.96 deviations away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, some) => {
      const right = some % (n + 1);
      const { low, high } = wilson(right, n);
      for (const bound of [low, high]) {
        if (bound > 1e-9 && bound < 1 - 1e-9)
          expect(Math.abs(right / n - bound)).toBeCloseTo(1.959964 * Math.sqrt((bound * (1 - bound)) / n), 6);
      }
    }),
  );
});

test('the correlation of a mark and a score is the point-biserial: (M1 − M0) / s · √(pq)', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(0, 1), fc.nat(60)), { minLength: 2, maxLength: 60 }), (pairs) => {
      const ones = pairs.filter(([x]) => x === 1).map(([, y]) => y);
      const zeros = pairs.filter(([x]) => x === 0).map(([, y]) => y);
      const average = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
      const all = pairs.map(([, y]) => y);
      const deviation = Math.sqrt(average(all.map((y) => (y - average(all)) ** 2)));
      const r = correlation(pairs);
      if (ones.length === 0 || zeros.length === 0 || new Set(all).size === 1) expect(r).toBeUndefined();
      else {
        const p = ones.length / pairs.length;
        expect(r).toBeCloseTo(((average(ones) - average(zeros)) / deviation) * Math.sqrt(p * (1 - p)), 8);
      }
    }),
  );
});

test('KR-20: a golden value, and none where all score the same', () => {
  // Items with p = 3/4, 2/4, 1/4; scores 3, 2, 1, 0 with variance 1.25: 3/2 · (1 − 0.625/1.25).
  const marks = [
    [true, true, true],
    [true, true, false],
    [true, false, false],
    [false, false, false],
  ];
  expect(kr20(marks)).toBeCloseTo(0.75, 10);
  expect(
    kr20([
      [true, false],
      [false, true],
    ]),
  ).toBeUndefined();
});

test('the median of an even count is between the two in the middle', () => {
  expect(median([4, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});
