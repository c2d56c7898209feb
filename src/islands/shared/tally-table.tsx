import type { ComponentChildren } from 'preact';
import { percentOf, type Tally } from '../../study/score.ts';

interface Row extends Tally {
  readonly id: string;
  readonly name: ComponentChildren;
  /** Share of the exam in per cent, where rows are domains. */
  readonly weight?: number;
}

interface Props {
  caption: string;
  rows: readonly Row[];
  what: string;
  passPercent: number;
}

/** Scores as a table in which each score is also a bar, with the pass mark across it. */
export function TallyTable({ caption, rows, what, passPercent }: Props) {
  const weighted = rows.some(({ weight }) => weight !== undefined);
  return (
    <div class="table-scroll" tabIndex={0}>
      <table class="tally">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            {weighted && <th scope="col">Weight</th>}
            <th scope="col">Right</th>
            <th scope="col">Score</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {weighted && <td>{row.weight} %</td>}
              <td>
                {row.right} of {row.all}
              </td>
              <td>
                <ScoreBar tally={row} passPercent={passPercent} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A score in per cent, and as a bar with the pass mark across it. */
export function ScoreBar({ tally, passPercent }: { tally: Tally; passPercent: number }) {
  const percent = percentOf(tally);
  return (
    <>
      <span class="tally-percent">{percent} %</span>
      <svg class="tally-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="tally-whole" width="100" height="8" />
        <rect class={percent >= passPercent ? 'tally-part' : 'tally-part tally-low'} width={percent} height="8" />
        <path class="tally-pass" d={`M${passPercent} 0V8`} />
      </svg>
    </>
  );
}
