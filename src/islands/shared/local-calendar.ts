import type { Calendar } from '../../study/calendar.ts';

const DAY = 86_400_000;

/** The calendar of the device, by its time zone and its changes of the clock. */
export const localCalendar: Calendar = {
  dayOf(at) {
    const local = new Date(at);
    return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / DAY;
  },
  startOf(day) {
    const date = new Date(day * DAY);
    return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()).getTime();
  },
};
