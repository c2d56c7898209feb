/** A day by its place in the learner's calendar: whole days since 1970, local time. */
export type DayNumber = number;

/** When days begin where the learner is. How far that is from UTC depends on the time asked about: clocks change twice a year. */
export interface Calendar {
  /** The learner's day at a time. */
  dayOf(at: number): DayNumber;
  /** The time at which a day begins. */
  startOf(day: DayNumber): number;
}

const DAY = 86_400_000;

/** The day of a date such as `2026-12-24`. */
export function dayOfDate(date: string): DayNumber {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
}

/** A day as a date, `2026-12-24`. */
export function dateOf(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
