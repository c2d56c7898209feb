import { useMemo, useState } from 'preact/hooks';
import { scopeText, type Rights } from '../../../labs/rbac/index.ts';
import { counted } from '../../../text/counted.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import type { Loaded } from './loaded.ts';
import { cellOf, firstRows, otherVerbs, rowsOf, VERBS, type RightsRow } from './rights-rows.ts';
import { ResourceRow, UrlItem } from './rights-row.tsx';

/** How many rows are shown at first, and at most. */
const FEW = 14;
const MOST = 400;

interface Props {
  rights: Rights;
  who: string;
  placeOf: Loaded['placeOf'];
  onGoTo: VerdictProps['onGoTo'];
}

/** All that somebody may do: resources by verbs, for each place where it holds, and URLs. */
export function RightsTable({ rights, who, placeOf, onGoTo }: Props) {
  const [showsAll, showAll] = useState(false);
  const scopes = useMemo(() => rowsOf(rights), [rights]);
  const { shown, left } = firstRows(scopes, showsAll ? MOST : FEW);
  const rows = shown.flatMap((each) => each.rows);
  const hasOthers = rows.some((row) => otherVerbs(row).length > 0);
  const urls = shown.filter((each) => each.urls.length > 0);
  const withRows = shown.filter((each) => each.rows.length > 0);

  return (
    <>
      {rights.superuser && <p>A member of system:masters may do everything, whatever the rules say.</p>}
      {scopes.length === 0 && !rights.superuser && <p>No rule holds for {who}, so that everything is denied.</p>}
      {withRows.length > 0 && (
        <div class="table-scroll" tabIndex={0} role="group" aria-label={`Rights of ${who}`}>
          <table class="rights">
            <caption>Resources and verbs</caption>
            <thead>
              <tr>
                <th scope="col">Resource</th>
                {VERBS.map((verb) => (
                  <th key={verb} scope="col">
                    {verb === 'deletecollection' ? (
                      <>
                        delete
                        <wbr />
                        collection
                      </>
                    ) : (
                      verb
                    )}
                  </th>
                ))}
                {hasOthers && <th scope="col">other verbs</th>}
                <th scope="col">Rule</th>
              </tr>
            </thead>
            {withRows.map(({ scope, rows: here }) => (
              <tbody key={scopeText(scope)}>
                <tr class="rights-scope">
                  <th scope="rowgroup" colSpan={VERBS.length + (hasOthers ? 3 : 2)}>
                    {scope.kind === 'cluster' ? 'Cluster-wide' : `Only in ${scope.namespace}`}
                  </th>
                </tr>
                {here.map((row) => (
                  <ResourceRow
                    key={JSON.stringify([row.apiGroup, row.resource, row.names])}
                    row={row}
                    hasOthers={hasOthers}
                    placeOf={placeOf}
                    onGoTo={onGoTo}
                  />
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
      {urls.length > 0 && (
        <>
          <h3>URLs that are no resources</h3>
          <ul class="rights-urls" role="list">
            {urls.flatMap((each) =>
              each.urls.map((row) => <UrlItem key={`${scopeText(each.scope)} ${row.url}`} row={row} placeOf={placeOf} onGoTo={onGoTo} />),
            )}
          </ul>
        </>
      )}
      {left > 0 && !showsAll && (
        <p>
          <button type="button" class="button" onClick={() => showAll(true)}>
            Show {left > MOST ? 'more rows' : counted(left, 'more row')}
          </button>
        </p>
      )}
      {left > 0 && showsAll && <p class="field-note">{counted(left, 'more row is', 'more rows are')} left out.</p>}
      <Notes rows={rows} />
    </>
  );
}

/** What the words in the cells mean, where they are there. */
function Notes({ rows }: { rows: readonly RightsRow[] }) {
  const works = rows.filter(({ effect }) => effect === 'full');
  const cells = new Set(works.flatMap((row) => VERBS.map((verb) => cellOf(row, verb))));
  const isLimited = works.some((row) => row.names.length > 0 && ['list', 'watch'].some((verb) => cellOf(row, verb) === 'yes'));
  return (
    <>
      {cells.has('never') && (
        <p class="field-note">
          “never”: the rule has the verb, but can allow no such request. A POST that creates an object and a DELETE of a collection carry no
          name; what is in no namespace is not reached by a RoleBinding.
        </p>
      )}
      {cells.has('apply') && (
        <p class="field-note">“apply”: with names, objects are created by server-side apply only, whose request carries the name.</p>
      )}
      {isLimited && (
        <p class="field-note">
          With names, <code>list</code> and <code>watch</code> are allowed only with a field selector:{' '}
          <code>--field-selector metadata.name=…</code>
        </p>
      )}
    </>
  );
}
