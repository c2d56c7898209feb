/** A day by its place in the learner's calendar: whole days since 1970, local time. */
export type DayNumber = number;

const DAY = 86_400_000;

/**
 * The learner's day at a time.
 * @param offsetMinutes what `Date.getTimezoneOffset()` gives: minutes that UTC is ahead of local time
 */
export function dayOf(at: number, offsetMinutes: number): DayNumber {
  return Math.floor((at - offsetMinutes * 60_000) / DAY);
}

/** The time at which a day begins. */
export function startOf(day: DayNumber, offsetMinutes: number): number {
  return day * DAY + offsetMinutes * 60_000;
}

/** The day of a date such as `2026-12-24`. */
export function dayOfDate(date: string): DayNumber {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
}

/** A day as a date, `2026-12-24`. */
export function dateOf(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
