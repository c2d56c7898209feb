import type { Calendar } from '../../../src/study/calendar.ts';

const DAY = 86_400_000;

/** The calendar of a place whose clocks never change: `hours` ahead of UTC. */
export function calendarAhead(hours: number): Calendar {
  const ahead = hours * 3_600_000;
  return { dayOf: (at) => Math.floor((at + ahead) / DAY), startOf: (day) => day * DAY - ahead };
}

export const UTC = calendarAhead(0);
