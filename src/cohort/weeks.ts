/** Days of a week of a cohort, as `2026-11-23`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The place of the week that a day falls in, or of the next one; none after the last. */
export function weekAt(weeks: readonly Days[], day: string): { readonly place: number; readonly isNow: boolean } | undefined {
  const place = weeks.findIndex(({ to }) => day <= to);
  const week = weeks[place];
  return week && { place, isNow: week.from <= day };
}
