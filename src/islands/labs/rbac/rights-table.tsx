import { useState } from 'preact/hooks';
import { scopeText } from '../../../labs/rbac/phrases.ts';
import type { RightsView, RowView, ScopeView } from '../../../labs/rbac/presentation/rights-view.ts';
import { VERBS } from '../../../labs/rbac/presentation/verbs.ts';
import { counted } from '../../../text/counted.ts';
import type { GoTo } from '../shared/lab-definition.ts';
import { ResourceRow, UrlItem } from './rights-row.tsx';

/** How many rows are shown at first. */
const FEW = 14;

interface Props {
  rights: RightsView;
  who: string;
  onGoTo: GoTo;
}

/** All that somebody may do: resources by verbs, for each place where it holds, and URLs. */
export function RightsTable({ rights: { superuser, scopes, left }, who, onGoTo }: Props) {
  const [showsAll, showAll] = useState(false);
  const shown = showsAll ? scopes : firstRows(scopes, FEW);
  const hidden = countRows(scopes) - countRows(shown);
  const rows = shown.flatMap((each) => each.rows);
  const hasOthers = rows.some((row) => row.others.length > 0);
  const urls = shown.filter((each) => each.urls.length > 0);
  const withRows = shown.filter((each) => each.rows.length > 0);

  return (
    <>
      {superuser && <p>A member of system:masters may do everything, whatever the rules say.</p>}
      {scopes.length === 0 && !superuser && <p>No rule holds for {who}, so that everything is denied but what everybody may.</p>}
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
              each.urls.map((row) => <UrlItem key={`${scopeText(each.scope)} ${row.url}`} row={row} onGoTo={onGoTo} />),
            )}
          </ul>
        </>
      )}
      {hidden > 0 && (
        <p>
          <button type="button" class="button" onClick={() => showAll(true)}>
            Show {left > 0 ? 'more rows' : counted(hidden, 'more row')}
          </button>
        </p>
      )}
      {left > 0 && showsAll && <p class="field-note">{counted(left, 'more row is', 'more rows are')} left out.</p>}
      <p class="field-note">
        Not listed: what everybody may in every cluster, by <code>system:basic-user</code>, <code>system:discovery</code> and{' '}
        <code>system:public-info-viewer</code>.
      </p>
      <Notes rows={rows} />
    </>
  );
}

/** The first rows of all scopes together. */
function firstRows(scopes: readonly ScopeView[], most: number): ScopeView[] {
  let room = most;
  const take = <T,>(rows: readonly T[]): T[] => {
    const taken = rows.slice(0, room);
    room -= taken.length;
    return taken;
  };
  return scopes.map(({ scope, rows, urls }) => ({ scope, rows: take(rows), urls: take(urls) }));
}

function countRows(scopes: readonly ScopeView[]): number {
  return scopes.reduce((sum, { rows, urls }) => sum + rows.length + urls.length, 0);
}

/** What the words in the cells mean, where they are there. */
function Notes({ rows }: { rows: readonly RowView[] }) {
  const works = rows.filter(({ effect }) => effect === 'full');
  const cells = new Set(works.flatMap((row) => row.cells));
  const isLimited = works.some(
    ({ names, cells: of }) => names.length > 0 && VERBS.some((verb, i) => (verb === 'list' || verb === 'watch') && of[i] === 'yes'),
  );
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
