import type { Desk } from '../../study/desk.ts';
import { dueByDay } from '../../study/review.ts';
import type { Standing } from '../../study/standing.ts';
import { weekdayText } from '../../text/dates.ts';
import { localCalendar } from '../shared/local-calendar.ts';
import { ColumnPlot } from '../shared/plots.tsx';

const DAYS = 7;

/** How many of the pile's cards fall due in the coming week. */
export function DueDays({ standing, desk, now }: { standing: Standing; desk: Desk; now: number }) {
  const today = localCalendar.dayOf(now);
  const ids = desk.cards.map(({ id }) => id);
  const counts = dueByDay(ids, standing.due, { today, days: DAYS, calendar: localCalendar });
  if (counts.every((count) => count === 0)) return null;
  return (
    <ColumnPlot
      caption="Reviews due in the coming week"
      columns={['Day', 'Cards due']}
      points={counts.map((value, i) => ({ label: i === 0 ? 'Today' : weekdayText(today + i), value }))}
    />
  );
}
