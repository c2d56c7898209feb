import { counted } from './counted.ts';

/** A length of time as a clock shows it: `1:05`, `1:30:00`. Parts of a second are left off. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** The same in words, for who hears it: `1 hour 5 minutes`, `29 minutes 59 seconds`. */
export function clockWords(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  const parts = [
    counted(Math.floor(seconds / 3600), 'hour'),
    counted(Math.floor(seconds / 60) % 60, 'minute'),
    counted(seconds % 60, 'second'),
  ];
  return parts.filter((part) => !part.startsWith('0 ')).join(' ') || '0 seconds';
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in one round unit: `10 min`, `4 days`, `2.3 months`. */
export function spanText(milliseconds: number): string {
  const span = Math.max(0, milliseconds);
  if (span < 55 * MINUTE) return `${Math.max(1, Math.round(span / MINUTE))} min`;
  if (span < 23 * HOUR) return `${Math.round(span / HOUR)} h`;
  const days = Math.round(span / DAY);
  if (days < 31) return days === 1 ? '1 day' : `${days} days`;
  if (days < 365) return `${tenths(days / 30.44)} months`;
  return `${tenths(days / 365.25)} years`;
}

function tenths(number: number): string {
  return String(Math.round(number * 10) / 10);
}

/** Minutes as people say them: `45 min`, `1 h`, `1 h 20 min`. */
export function minutesText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
