import { expect, test } from 'vitest';
import { clockTime, clockWords, spanText } from '../../../src/text/duration.ts';

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

test.each([
  [999, '0 seconds'],
  [61_000, '1 minute 1 second'],
  [5_400_000, '1 hour 30 minutes'],
  [3_599_999, '59 minutes 59 seconds'],
  [-5, '0 seconds'],
])('%i ms is heard as %s', (milliseconds, heard) => {
  expect(clockWords(milliseconds)).toBe(heard);
});

test.each([
  [0, '1 min'],
  [59_000, '1 min'],
  [10 * 60_000, '10 min'],
  [60 * 60_000, '1 h'],
  [24 * 3_600_000, '1 day'],
  [4.4 * 86_400_000, '4 days'],
  [45 * 86_400_000, '1.5 months'],
  [800 * 86_400_000, '2.2 years'],
  [-5, '1 min'],
])('%d milliseconds are %s', (span, text) => {
  expect(spanText(span)).toBe(text);
});
