import { expect, test } from 'vitest';
import { dayOfDate } from '../../../src/study/calendar.ts';
import { examDayText } from '../../../src/study/exam-day.ts';

test.each([
  ['2026-12-24', '24 days to your exam on Thu 24 Dec.'],
  ['2026-12-02', '2 days to your exam on Wed 2 Dec.'],
  ['2026-12-01', 'Your exam is tomorrow.'],
  ['2026-11-30', 'Your exam is today.'],
  ['2026-11-29', undefined],
])('on 30 November, of an exam on %s is said: %s', (examDay, text) => {
  expect(examDayText(examDay, dayOfDate('2026-11-30'))).toBe(text);
});
