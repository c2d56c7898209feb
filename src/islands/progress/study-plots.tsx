import type { StudyEvent } from '../../study/events.ts';
import { accuracyByDay, examScores } from '../../study/progress.ts';
import { dueByDay } from '../../study/review.ts';
import { percentOf } from '../../study/score.ts';
import type { Standing } from '../../study/standing.ts';
import { dateText, weekdayText } from '../../text/dates.ts';
import type { Study } from '../shared/context.ts';
import { localCalendar } from '../shared/local-calendar.ts';
import { ColumnPlot } from '../shared/plots.tsx';

const DAYS = 30;
/** The latest days with answers, and the latest exams, that are drawn. */
const MOST = 30;

interface Props {
  study: Study;
  standing: Standing;
  events: readonly StudyEvent[];
  now: number;
}

/** What is coming, and how answers and exams went. */
export function Plots({ study: { bank }, standing, events, now }: Props) {
  const today = localCalendar.dayOf(now);
  const ids = standing.cards.map(({ id }) => id);
  const due = dueByDay(ids, standing.due, { today, days: DAYS, calendar: localCalendar });
  const accuracy = accuracyByDay(events, localCalendar).slice(-MOST);
  const exams = examScores(events).slice(-MOST);
  const pass = { value: bank.exam.passPercent, name: `${bank.exam.passPercent} %, which is needed to pass` };
  return (
    <section class="plots" aria-labelledby="plots">
      <h2 id="plots">Over time</h2>
      {due.some((count) => count > 0) ? (
        <ColumnPlot
          caption="Reviews due in the next 30 days"
          columns={['Day', 'Cards due']}
          points={due.map((value, i) => ({ label: i === 0 ? 'Today' : weekdayText(today + i), value }))}
        />
      ) : (
        <p>Reviews due: none yet. They appear once you have reviewed cards.</p>
      )}
      {accuracy.length > 0 ? (
        <ColumnPlot
          caption="Right answers by day, in practice and exams"
          columns={['Day', 'Right']}
          top={100}
          unit=" %"
          mark={pass}
          points={accuracy.map(({ day, right, all }) => ({
            label: weekdayText(day),
            value: percentOf({ right, all }),
            text: `${right} of ${all}, ${percentOf({ right, all })} %`,
          }))}
        />
      ) : (
        <p>Right answers by day: none yet. They appear once you have practised.</p>
      )}
      {exams.length > 0 ? (
        <ColumnPlot
          caption="Exam scores"
          columns={['Begun', 'Score']}
          top={100}
          unit=" %"
          mark={pass}
          points={exams.map(({ at, percent }, i) => ({ label: `${i + 1}: ${dateText(at)}`, value: percent }))}
        />
      ) : (
        <p>Exam scores: none yet. They appear once you have submitted a paper.</p>
      )}
    </section>
  );
}
