import { expect, test } from 'vitest';
import { clockTime } from '../../../src/text/duration.ts';

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [65_000, '1:05'],
  [5_400_000, '1:30:00'],
  [3_599_999, '59:59'],
  [-5, '0:00'],
])('%i ms is %s', (milliseconds, shown) => {
  expect(clockTime(milliseconds)).toBe(shown);
});
