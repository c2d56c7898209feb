const DATE_TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A time by the device's clock, as `23 Nov 2026, 14:05`. */
export function dateTime(at: number): string {
  return DATE_TIME.format(at);
}

/** A time's day by the device's clock, as `23 Nov 2026`. */
export function dateText(at: number): string {
  return DATE.format(at);
}

/** A time's day by the device's clock, as `2026-11-23`. */
export function isoDay(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A day of the calendar, given as whole days since 1970, as `Mon, 23 Nov`. */
export function weekdayText(day: number): string {
  return WEEKDAY.format(day * 86_400_000);
}
