import type { StudyHistory } from '../../study/study-history.ts';
import { percentOf } from '../../study/score.ts';
import { dateText, weekdayText } from '../../text/dates.ts';
import { ColumnPlot } from '../shared/plots.tsx';

interface Props {
  history: StudyHistory;
  passPercent: number;
}

/** What is coming, and how answers and exams went. */
export function Plots({ history: { today, due, accuracy, exams }, passPercent }: Props) {
  const pass = { value: passPercent, name: `${passPercent} %, which is needed to pass` };
  return (
    <section class="plots" aria-labelledby="plots">
      <h2 id="plots">Over time</h2>
      {due.some((count) => count > 0) ? (
        <ColumnPlot
          caption={`Reviews due in the next ${due.length} days`}
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
