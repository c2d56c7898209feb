import type { Calendar, DayNumber } from './calendar.ts';
import type { StudyEvent } from './events.ts';
import { accuracyByDay, examScores } from './progress.ts';
import { dueByDay } from './review.ts';
import type { LearnerState } from './learner-state.ts';

const DAYS_AHEAD = 30;
/** The latest days with answers, and the latest exams. */
const MOST = 30;

/** What is coming, and how answers and exams went. */
export interface StudyHistory {
  readonly today: DayNumber;
  /** Cards that fall due on each day from today. */
  readonly due: readonly number[];
  readonly accuracy: ReturnType<typeof accuracyByDay>;
  readonly exams: ReturnType<typeof examScores>;
}

/** How a learner's days went, and what the next ones bring. */
export function studyHistory(events: readonly StudyEvent[], { cards, due }: LearnerState, now: number, calendar: Calendar): StudyHistory {
  const today = calendar.dayOf(now);
  const ids = cards.map(({ id }) => id);
  return {
    today,
    due: dueByDay(ids, due, { today, days: DAYS_AHEAD, calendar }),
    accuracy: accuracyByDay(events, calendar).slice(-MOST),
    exams: examScores(events).slice(-MOST),
  };
}
