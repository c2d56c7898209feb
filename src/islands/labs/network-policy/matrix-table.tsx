import { endpointText } from '../../../labs/network-policy/endpoint.ts';
import type { Matrix, MatrixCell, MatrixEnd } from '../../../labs/network-policy/presentation/matrix.ts';
import type { Query } from '../../../labs/network-policy/presentation/query.ts';

interface Props {
  matrix: Matrix;
  query: Query | undefined;
  onAsk: (cell: MatrixCell) => void;
}

const WORDS: Record<Exclude<MatrixCell['state'], 'itself'>, string> = { all: 'all', some: 'some', none: 'none', 'no-ports': 'no ports' };

/** Which Pods reach which, as a table whose cells are queries. */
export function MatrixTable({ matrix: { ends, cells, left }, query, onAsk }: Props) {
  const asked = query && [endpointText(query.from), endpointText(query.to)].join(' ');
  if (ends.length < 2) return null;
  return (
    <section aria-labelledby="np-matrix">
      <h2 id="np-matrix">Which Pods reach which</h2>
      <p class="field-note">
        How many of the ports that the destination declares are reached: rows are sources, columns are destinations. Choose a cell to read
        why.
      </p>
      <div class="table-scroll np-matrix" tabIndex={0} role="group" aria-labelledby="np-matrix">
        <table>
          <caption class="visually-hidden">Declared ports that are reached</caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              {ends.map((end) => (
                <th key={nameOf(end)} scope="col">
                  <EndName end={end} />
                  <span class="np-detail">{end.ports === '' ? 'no declared port' : end.ports}</span>
                  {end.isolatedFor.ingress && <span class="np-detail np-isolation">isolated for ingress</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ends.map((end, row) => (
              <tr key={nameOf(end)}>
                <th scope="row">
                  <EndName end={end} />
                  {end.isolatedFor.egress && <span class="np-detail np-isolation">isolated for egress</span>}
                </th>
                {cells[row]?.map((cell) => (
                  <Cell key={endpointText(cell.to)} cell={cell} asked={asked} onAsk={onAsk} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <p class="field-note">
          The table has the first {ends.length} Pods; {left.toLocaleString('en')} more are left out. Choose any two of them in the form
          below.
        </p>
      )}
    </section>
  );
}

function nameOf({ namespace, name }: MatrixEnd): string {
  return `${namespace}/${name}`;
}

function EndName({ end: { namespace, name } }: { end: MatrixEnd }) {
  return (
    <>
      <span class="np-namespace">{namespace}/</span>
      <wbr />
      <span class="np-name">{name}</span>
    </>
  );
}

function Cell({ cell, asked, onAsk }: { cell: MatrixCell; asked: string | undefined; onAsk: Props['onAsk'] }) {
  const { from, to, state, reached } = cell;
  if (state === 'itself') return <td class="np-itself">itself</td>;
  const ends = [endpointText(from), endpointText(to)];
  return (
    <td>
      <button
        type="button"
        class="np-cell"
        data-reached={state}
        aria-pressed={asked === ends.join(' ')}
        aria-label={`${WORDS[state]}${reached === '' ? '' : ` ${reached}`}: ${ends.join(' to ')}`}
        onClick={() => onAsk(cell)}
      >
        <span class="np-reached">{WORDS[state]}</span> {reached !== '' && <span class="np-detail">{reached}</span>}
      </button>
    </td>
  );
}
