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
      <table class="tally row-table" role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {what}
            </th>
            {weighted && (
              <th scope="col" role="columnheader">
                Weight
              </th>
            )}
            <th scope="col" role="columnheader">
              Right
            </th>
            <th scope="col" role="columnheader">
              Score
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.id} role="row">
              <th scope="row" role="rowheader">
                {row.name}
              </th>
              {weighted && (
                <td role="cell" data-column="Weight">
                  {row.weight} %
                </td>
              )}
              <td role="cell" data-column="Right">
                {row.right} of {row.all}
              </td>
              <td role="cell" data-column="Score">
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
