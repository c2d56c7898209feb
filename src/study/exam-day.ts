import { counted } from '../text/counted.ts';
import { weekdayText } from '../text/dates.ts';
import { dayOfDate, type DayNumber } from './calendar.ts';

/**
 * How far the day of the exam is, in words; undefined once it has passed.
 * @param examDay such as `2026-12-24`
 */
export function examDayText(examDay: string, today: DayNumber): string | undefined {
  const day = dayOfDate(examDay);
  if (day < today) return undefined;
  if (day === today) return 'Your exam is today.';
  if (day === today + 1) return 'Your exam is tomorrow.';
  return `${counted(day - today, 'day')} to your exam on ${weekdayText(day)}.`;
}
