import { canBeRequested } from '../api-resources.ts';
import { VERBS } from './verbs.ts';
import { canHaveEffect, type Grant, type Rights, type Scope } from '../index.ts';

const WITH_COLUMN: ReadonlySet<string> = new Set(VERBS);

/** Whether a right can be used: not where the group has no such resource, or where a RoleBinding gives what is in no namespace. */
export type Effect = 'full' | 'no-such-resource' | 'in-no-namespace';

/** What rules say of one resource, for the same names. */
export interface RightsRow {
  readonly apiGroup: string;
  /** As rules write it: `pods/log`, `*`. */
  readonly resource: string;
  /** Empty where it is for all. */
  readonly names: readonly string[];
  readonly verbs: readonly string[];
  readonly inOneNamespace: boolean;
  readonly effect: Effect;
  readonly grants: readonly Grant[];
}

/** What rules say of one URL. */
export interface UrlRow {
  readonly url: string;
  readonly verbs: readonly string[];
  readonly effect: Effect;
  readonly grants: readonly Grant[];
}

export interface ScopeRights {
  readonly scope: Scope;
  readonly rows: readonly RightsRow[];
  readonly urls: readonly UrlRow[];
}

/** All that somebody may do as rows: for the whole cluster first, then by namespace. Rows without effect come last. */
export function rowsOf({ cluster, namespaces }: Rights): ScopeRights[] {
  const scopes: { scope: Scope; grants: readonly Grant[] }[] = [
    { scope: { kind: 'cluster' }, grants: cluster },
    ...namespaces.map(({ namespace, grants }) => ({ scope: { kind: 'namespace' as const, namespace }, grants })),
  ];
  return scopes
    .map(({ scope, grants }) => ({ scope, rows: resourceRows(grants, scope.kind === 'namespace'), urls: urlRows(grants, scope) }))
    .filter(({ rows, urls }) => rows.length + urls.length > 0);
}

function resourceRows(grants: readonly Grant[], inOneNamespace: boolean): RightsRow[] {
  const parts = grants.flatMap((grant) => {
    const { apiGroups, resources, resourceNames } = grant.rule;
    const names = [...new Set(resourceNames)].sort();
    return apiGroups.flatMap((apiGroup) => resources.map((resource) => ({ apiGroup, resource, names, grant })));
  });
  const rows = [...Map.groupBy(parts, ({ apiGroup, resource, names }) => JSON.stringify([apiGroup, resource, names])).values()];
  return rows
    .flatMap((same): RightsRow[] => {
      const [first] = same;
      if (first === undefined) return [];
      const { apiGroup, resource, names } = first;
      const row = { apiGroup, resource, names, inOneNamespace, ...combined(same.map(({ grant }) => grant)) };
      return [{ ...row, effect: effectOf(row) }];
    })
    .sort(effectiveFirst);
}

function urlRows(grants: readonly Grant[], scope: Scope): UrlRow[] {
  const parts = grants.flatMap((grant) => grant.rule.nonResourceURLs.map((url) => ({ url, grant })));
  const effect = scope.kind === 'cluster' ? 'full' : 'in-no-namespace';
  return [...Map.groupBy(parts, ({ url }) => url)].map(([url, same]) => ({ url, effect, ...combined(same.map(({ grant }) => grant)) }));
}

/** The verbs of several grants, each once, and the grants, each rule once. */
function combined(grants: readonly Grant[]): Pick<RightsRow, 'verbs' | 'grants'> {
  return {
    verbs: [...new Set(grants.flatMap(({ rule }) => rule.verbs))],
    grants: [...new Map(grants.map((grant) => [grant.rule, grant])).values()],
  };
}

function effectOf({ verbs, apiGroup, resource, inOneNamespace }: Omit<RightsRow, 'effect'>): Effect {
  if (!canBeRequested(apiGroup, resource)) return 'no-such-resource';
  const works = (inOne: boolean): boolean => verbs.some((verb) => canHaveEffect(verb, apiGroup, resource, inOne));
  if (works(inOneNamespace)) return 'full';
  return works(false) ? 'in-no-namespace' : 'no-such-resource';
}

function effectiveFirst(a: RightsRow, b: RightsRow): number {
  return Number(a.effect !== 'full') - Number(b.effect !== 'full');
}

/** `never` where a rule names the verb, but can allow no such request; `apply` where only a server-side apply is allowed. */
export type Cell = 'yes' | 'no' | 'never' | 'apply';

/** What stands in the cell of a verb. */
export function cellOf({ verbs, names, apiGroup, resource, inOneNamespace }: RightsRow, verb: string): Cell {
  const has = (each: string): boolean => verbs.includes(each) || verbs.includes('*');
  if (!has(verb)) return 'no';
  if (!canHaveEffect(verb, apiGroup, resource, inOneNamespace)) return 'never';
  if (names.length === 0 || resource.includes('/')) return 'yes';
  // A POST that creates and a DELETE of a collection carry no name; a server-side apply does, and takes `patch` as well.
  if (verb === 'create') return has('patch') ? 'apply' : 'never';
  return verb === 'deletecollection' ? 'never' : 'yes';
}

/** The verbs of a row that have no column. */
export function otherVerbs({ verbs }: Pick<RightsRow, 'verbs'>): string[] {
  return verbs.includes('*') ? ['any'] : verbs.filter((verb) => !WITH_COLUMN.has(verb));
}

/** The first rows of all scopes together, and how many are left out. */
export function firstRows(scopes: readonly ScopeRights[], most: number): { shown: ScopeRights[]; left: number } {
  let room = most;
  const take = <T>(rows: readonly T[]): T[] => {
    const taken = rows.slice(0, room);
    room -= taken.length;
    return taken;
  };
  const shown = scopes.map(({ scope, rows, urls }) => ({ scope, rows: take(rows), urls: take(urls) }));
  const count = (all: readonly ScopeRights[]): number => all.reduce((sum, { rows, urls }) => sum + rows.length + urls.length, 0);
  return { shown: shown.filter(({ rows, urls }) => rows.length + urls.length > 0), left: count(scopes) - count(shown) };
}
