import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localCalendar } from '../../../src/islands/shared/local-calendar.ts';
import { dateOf, dayOfDate } from '../../../src/study/calendar.ts';

const HOUR = 3_600_000;
const zone = process.env['TZ'];
const at = (time: string): number => Date.parse(time);

describe.each(['Europe/Berlin', 'Pacific/Auckland', 'America/St_Johns', 'UTC'])('days in %s', (TZ) => {
  beforeAll(() => {
    process.env['TZ'] = TZ;
  });
  afterAll(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test('begin at midnight, and hold every moment until the next begins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayOfDate('2020-01-01'), max: dayOfDate('2030-12-31') }),
        fc.integer({ min: 0, max: 999 }),
        (day, part) => {
          const begin = localCalendar.startOf(day);
          const end = localCalendar.startOf(day + 1);
          expect(new Date(begin).getHours()).toBe(0);
          expect(localCalendar.dayOf(begin)).toBe(day);
          expect(localCalendar.dayOf(begin - 1)).toBe(day - 1);
          expect(localCalendar.dayOf(begin + Math.floor((part * (end - begin)) / 1000))).toBe(day);
        },
      ),
    );
  });
});

describe('where clocks change', () => {
  beforeAll(() => {
    process.env['TZ'] = 'Europe/Berlin';
  });
  afterAll(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test('a day has 25 or 23 hours', () => {
    const autumn = dayOfDate('2026-10-25');
    const spring = dayOfDate('2027-03-28');
    expect(localCalendar.startOf(autumn + 1) - localCalendar.startOf(autumn)).toBe(25 * HOUR);
    expect(localCalendar.startOf(spring + 1) - localCalendar.startOf(spring)).toBe(23 * HOUR);
  });

  test('a winter evening stays on its day, also when looked at in summer', () => {
    expect(dateOf(localCalendar.dayOf(at('2026-01-10T22:30:00Z')))).toBe('2026-01-10');
    expect(dateOf(localCalendar.dayOf(at('2026-07-10T22:30:00Z')))).toBe('2026-07-11');
  });
});
