import { useContext, useState } from 'preact/hooks';
import { createContext, type ComponentChildren } from 'preact';
import { saveFile } from '../shared/save-file.ts';
import { csvOf, type CsvValue, type Separator } from './csv.ts';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** What it is sorted by, and what stands in a CSV file; the first column heads its row. */
  readonly value: (row: Row) => CsvValue;
  /** What is shown, where that is not the value. */
  readonly cell?: (row: Row) => ComponentChildren;
  readonly class?: string | undefined;
  /** A class of each cell, where cells differ. */
  readonly band?: (row: Row) => string | undefined;
}

interface Props<Row> {
  /** The id of the heading that names it. */
  labelledBy: string;
  file: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** A last row that is not sorted. */
  foot?: ComponentChildren;
  class?: string;
  /** Rows that are shown before somebody asks for all. */
  most?: number;
}

/** The sign between fields of every file that the page saves. */
export const SeparatorContext = createContext<Separator>(',');

interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** A table that can be sorted by each column and saved as CSV, as it is sorted. */
export function DataTable<Row>({ labelledBy, file, columns, rows, keyOf, foot, class: name, most = 50 }: Props<Row>) {
  const separator = useContext(SeparatorContext);
  const [order, setOrder] = useState<Order>();
  const [all, setAll] = useState(false);
  const sortedBy = columns.find(({ id }) => id === order?.column);
  const sorted = sortedBy ? rows.toSorted(comparing(sortedBy.value, order?.descending === true)) : rows;
  const shown = all ? sorted : sorted.slice(0, most);
  const save = (): void => {
    const text = csvOf(
      columns.map(({ title }) => title),
      sorted.map((row) => columns.map(({ value }) => value(row))),
      separator,
    );
    saveFile(`${file}.csv`, text, 'text/csv');
  };
  return (
    <>
      <div class="table-scroll" tabIndex={0} role="group" aria-labelledby={labelledBy}>
        <table class={name} aria-labelledby={labelledBy}>
          <thead>
            <tr>
              {columns.map(({ id, title, class: own }) => {
                const sort = order?.column !== id ? undefined : order.descending ? 'descending' : 'ascending';
                return (
                  <th key={id} scope="col" class={own} aria-sort={sort}>
                    <button type="button" class="sort" onClick={() => setOrder({ column: id, descending: sort === 'ascending' })}>
                      {title}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map(({ id, title, value, cell, class: own, band }, i) => {
                  const content = cell ? cell(row) : value(row);
                  return i === 0 ? (
                    <th key={id} scope="row" class={own}>
                      {content}
                    </th>
                  ) : (
                    <td key={id} class={own} data-band={band?.(row)} data-column={title}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          {foot}
        </table>
      </div>
      {sorted.length > shown.length && (
        <p class="field-note">
          The first {shown.length} of {sorted.length.toLocaleString('en')} rows. A CSV file has them all.
        </p>
      )}
      <p class="button-row">
        {sorted.length > shown.length && (
          <button type="button" class="button" onClick={() => setAll(true)}>
            Show all {sorted.length.toLocaleString('en')} rows
          </button>
        )}
        <button type="button" class="button" onClick={save}>
          Save as CSV
        </button>
      </p>
    </>
  );
}

/** Numbers by size, texts by the alphabet; what has no value comes last either way. */
function comparing<Row>(value: (row: Row) => CsvValue, descending: boolean): (a: Row, b: Row) => number {
  const sign = descending ? -1 : 1;
  return (a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'en'));
  };
}
