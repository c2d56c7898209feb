import type { ComponentChildren } from 'preact';

export interface PlotPoint {
  /** What stands under it, and in the first column of the table. */
  readonly label: string;
  readonly value: number;
  /** The value in words, where the number alone does not say all. */
  readonly text?: string;
}

interface Props {
  caption: string;
  /** Names of the table's two columns. */
  columns: readonly [string, string];
  points: readonly PlotPoint[];
  /** The top of the scale; the largest value where absent. */
  top?: number;
  /** A value that a line is drawn at, with its name. */
  mark?: { readonly value: number; readonly name: string };
  unit?: string;
  children?: ComponentChildren;
}

/** Values as columns over a scale. Whoever cannot see them reads the table below. */
export function ColumnPlot({ caption, columns, points, top = 0, mark, unit = '', children }: Props) {
  const most = Math.max(top, 1, ...points.map(({ value }) => value));
  const width = 10 * points.length;
  const labels = points.length > 12 ? [points[0], points[Math.floor(points.length / 2)], points.at(-1)] : points;
  return (
    <figure class="plot">
      <figcaption class="plot-caption">{caption}</figcaption>
      {children}
      <div class="plot-field" aria-hidden="true">
        <span class="plot-top">
          {most}
          {unit}
        </span>
        <svg class="plot-drawing" viewBox={`0 0 ${width} 100`} preserveAspectRatio="none">
          {points.map(({ value }, i) => {
            const height = (100 * value) / most;
            const low = mark !== undefined && value < mark.value;
            return (
              <rect
                key={i}
                class={low ? 'plot-column plot-low' : 'plot-column'}
                x={10 * i + 1.5}
                width="7"
                y={100 - height}
                height={height}
              />
            );
          })}
          {mark && <path class="plot-mark" d={`M0 ${100 - (100 * mark.value) / most}H${width}`} />}
          <path class="plot-ground" d={`M0 100H${width}`} />
        </svg>
        <ol class="plot-labels" data-few={points.length <= 12 ? '' : undefined}>
          {labels.map((point, i) => (
            <li key={i}>{point?.label}</li>
          ))}
        </ol>
      </div>
      {mark && <p class="plot-key">The line: {mark.name}.</p>}
      <details class="plot-table">
        <summary>As a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns[0]}</th>
              <th scope="col">{columns[1]}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ label, value, text }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{text ?? `${value}${unit}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
