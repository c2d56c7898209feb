import { useState } from 'preact/hooks';
import { LEAST_TO_RANK, type HeatMap, type HeatRow } from '../../cohort/heat-map.ts';
import { nameKey } from '../../cohort/report.ts';
import type { Bank } from '../../study/bank.ts';
import { percentOf, type Tally } from '../../study/score.ts';
import { dateText } from '../../text/dates.ts';
import { DataTable, type Column } from './data-table.tsx';

/** Every learner's latest answers by domain. The colour repeats what the number says. */
export function HeatMapTable({ heat, bank, mixed }: { heat: HeatMap; bank: Bank; mixed: boolean }) {
  const [wanted, setWanted] = useState('');
  const { passPercent } = bank.exam;
  const rows = heat.rows.filter(({ learner }) => nameKey(learner).includes(nameKey(wanted)));
  const share = (id: string, title: string, of: (row: HeatRow) => Tally | undefined): Column<HeatRow> => ({
    id,
    title,
    class: 'heat',
    value: (row) => percentIn(of(row)),
    cell: (row) => <Share tally={of(row)} />,
    band: (row) => bandOf(of(row), passPercent),
  });
  const columns: Column<HeatRow>[] = [
    { id: 'learner', title: 'Learner', value: ({ learner }) => learner },
    ...bank.domains.map(({ id, title }, i) => share(id, title, ({ domains }) => domains[i])),
    share('whole', 'All', ({ whole }) => whole),
    { id: 'answers', title: 'Answers', value: ({ whole }) => whole.all },
    { id: 'read', title: 'Topics read', value: ({ read }) => read },
    { id: 'made', title: 'Made', value: ({ made }) => made.slice(0, 10), cell: ({ made }) => dateText(Date.parse(made)) },
    ...(mixed ? [{ id: 'guide', title: 'Guide', value: ({ version }: HeatRow) => version }] : []),
  ];
  return (
    <section aria-labelledby="heat">
      <h2 id="heat">Learners by domain</h2>
      <p>
        Per cent right of each learner’s latest answers to different questions, and how many they are. With fewer than {LEAST_TO_RANK}{' '}
        answers no share is given.
      </p>
      <ul class="heat-legend" aria-label="Colours">
        <li data-band="low">below 50 %</li>
        <li data-band="middle">50 % to the pass mark</li>
        <li data-band="high">{passPercent} % and more</li>
      </ul>
      <label class="field">
        Show learners whose name has
        <input type="search" value={wanted} onInput={({ currentTarget: { value } }) => setWanted(value)} />
      </label>
      <DataTable
        labelledBy="heat"
        file="learners"
        class="heat-map"
        columns={columns}
        rows={rows}
        keyOf={({ learner }) => learner}
        foot={
          <tfoot>
            <tr>
              <th scope="row">All together</th>
              {[...heat.cohort.domains, heat.cohort.whole].map((tally, i) => (
                <td key={i} class="heat" data-band={bandOf(tally, passPercent)}>
                  <Share tally={tally} />
                </td>
              ))}
            </tr>
          </tfoot>
        }
      />
    </section>
  );
}

function Share({ tally }: { tally: Tally | undefined }) {
  const percent = percentIn(tally);
  return (
    <>
      {percent === undefined ? '–' : `${percent} %`} <span class="heat-n">of {tally?.all ?? 0}</span>
    </>
  );
}

/** A share in per cent where enough answers say it. */
function percentIn(tally: Tally | undefined): number | undefined {
  return tally && tally.all >= LEAST_TO_RANK ? percentOf(tally) : undefined;
}

function bandOf(tally: Tally | undefined, passPercent: number): string | undefined {
  const percent = percentIn(tally);
  if (percent === undefined) return undefined;
  return percent >= passPercent ? 'high' : percent >= 50 ? 'middle' : 'low';
}
