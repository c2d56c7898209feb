import { expect, test } from 'vitest';
import { weekAt } from '../../../src/cohort/weeks.ts';

const WEEKS = [
  { from: '2026-12-01', to: '2026-12-07' },
  { from: '2026-12-10', to: '2026-12-14' },
];

test.each([
  ['2026-11-01', { place: 0, isNow: false }],
  ['2026-12-01', { place: 0, isNow: true }],
  ['2026-12-07', { place: 0, isNow: true }],
  ['2026-12-08', { place: 1, isNow: false }],
  ['2026-12-14', { place: 1, isNow: true }],
  ['2026-12-15', undefined],
])('on %s the week is %j', (day, week) => {
  expect(weekAt(WEEKS, day)).toEqual(week);
});
