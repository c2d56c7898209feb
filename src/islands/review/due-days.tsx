import type { ReviewQueue } from '../../study/review-queue.ts';
import { dueByDay } from '../../study/review.ts';
import type { LearnerState } from '../../study/learner-state.ts';
import { weekdayText } from '../../text/dates.ts';
import { localCalendar } from '../shared/local-calendar.ts';
import { ColumnPlot } from '../shared/plots.tsx';

const DAYS = 7;

/** How many of the deck's cards fall due in the coming week. */
export function DueDays({ state, review, now }: { state: LearnerState; review: ReviewQueue; now: number }) {
  const today = localCalendar.dayOf(now);
  const ids = review.cards.map(({ id }) => id);
  const counts = dueByDay(ids, state.due, { today, days: DAYS, calendar: localCalendar });
  if (counts.every((count) => count === 0)) return null;
  return (
    <ColumnPlot
      caption="Reviews due in the coming week"
      columns={['Day', 'Cards due']}
      points={counts.map((value, i) => ({ label: i === 0 ? 'Today' : weekdayText(today + i), value }))}
    />
  );
}
