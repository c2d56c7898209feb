import { describe, expect, test } from 'vitest';
import { cellOf, firstRows, otherVerbs, rowsOf, type ScopeRights } from '../../../../../src/labs/rbac/presentation/rights-rows.ts';
import { VERBS } from '../../../../../src/labs/rbac/presentation/verbs.ts';
import { loadPolicyModel, whatCan, type Scope } from '../../../../../src/labs/rbac/index.ts';
import { binds, bindsEverywhere, clusterRole, role, rule, urls, type WrittenRule } from '../objects.ts';

const rights = (...objects: unknown[]): ScopeRights[] => rowsOf(whatCan(loadPolicyModel(objects), { user: 'maria' }));
const everywhere = (...rules: WrittenRule[]) => rights(clusterRole('r', ...rules), bindsEverywhere('r', 'user:maria'));
const inShop = (...rules: WrittenRule[]) => rights(clusterRole('r', ...rules), binds('shop', 'ClusterRole/r', 'user:maria'));

const nameOf = (scope: Scope): string => (scope.kind === 'cluster' ? 'cluster' : scope.namespace);

/** The rows as lines: where, what, and the verbs whose cells are not `no`. */
function lines(scopes: readonly ScopeRights[]): string[] {
  return scopes.flatMap(({ scope, rows, urls: paths }) => [
    ...rows.map((row) => {
      const what = [row.apiGroup, row.resource, ...row.names].join(' ').trim();
      if (row.effect !== 'full') return `${nameOf(scope)}: ${what}: ${row.effect}`;
      const cells = VERBS.flatMap((verb) => {
        const cell = cellOf(row, verb);
        return cell === 'no' ? [] : cell === 'yes' ? [verb] : [`${verb}=${cell}`];
      });
      return `${nameOf(scope)}: ${what}: ${[...cells, ...otherVerbs(row)].join(' ')}`;
    }),
    ...paths.map(({ url, verbs, effect }) => `${nameOf(scope)}: ${url}: ${effect === 'full' ? verbs.join(' ') : effect}`),
  ]);
}

describe('rows', () => {
  test('are a resource each, with the verbs of all rules, the whole cluster first', () => {
    const objects = [
      role('shop', 'a', rule('get list', 'pods pods/log')),
      clusterRole('b', rule('watch get', 'pods'), rule('create', 'pods'), urls('get', '/healthz /metrics')),
      binds('shop', 'Role/a', 'user:maria'),
      bindsEverywhere('b', 'user:maria'),
    ];
    expect(lines(rights(...objects))).toEqual([
      'cluster: pods: get watch create',
      'cluster: /healthz: get',
      'cluster: /metrics: get',
      'shop: pods: get list',
      'shop: pods/log: get list',
    ]);
  });

  test('keep what is limited to names apart', () => {
    expect(
      lines(everywhere(rule('get', 'secrets'), rule('update', 'secrets', '', 'b', 'a'), rule('get', 'secrets', '', 'a', 'b'))),
    ).toEqual(['cluster: secrets: get', 'cluster: secrets a b: get update']);
  });

  test('have the rules that they come from, each once', () => {
    const [scope] = everywhere(rule('get list', 'pods', ''), rule('get', 'pods'));
    expect(scope?.rows[0]?.grants.map(({ rule: { path } }) => path)).toEqual([
      ['rules', 0],
      ['rules', 1],
    ]);
    expect(
      lines(rights(clusterRole('r', rule('get', 'pods')), bindsEverywhere('r', 'user:maria', 'group:system:authenticated'))),
    ).toHaveLength(1);
  });

  test('are none for somebody without rights', () => {
    expect(rights()).toEqual([]);
  });
});

describe('cells', () => {
  test('of a wildcard are all yes', () => {
    expect(lines(everywhere(rule('*', '*', '*')))).toEqual([`cluster: * *: ${VERBS.join(' ')} any`]);
  });

  test('tell other verbs by their words', () => {
    expect(lines(everywhere(rule('impersonate get', 'serviceaccounts')))).toEqual(['cluster: serviceaccounts: get impersonate']);
  });

  test.each([
    ['create', 'create=never'],
    ['deletecollection', 'deletecollection=never'],
    ['create patch', 'create=apply patch'],
    ['get list watch', 'get list watch'],
  ])('of a rule with a name: %s', (verbs, expected) => {
    expect(lines(everywhere(rule(verbs, 'configmaps', '', 'settings')))).toEqual([`cluster: configmaps settings: ${expected}`]);
  });

  test('of a subresource with a name are yes: its URL has the name', () => {
    expect(lines(everywhere(rule('create', 'serviceaccounts/token', '', 'ci')))).toEqual(['cluster: serviceaccounts/token ci: create']);
  });
});

describe('effects', () => {
  test('a RoleBinding gives nothing in no namespace; such rows come last', () => {
    expect(lines(inShop(rule('get', 'nodes'), urls('get', '/metrics'), rule('get', 'pods')))).toEqual([
      'shop: pods: get',
      'shop: nodes: in-no-namespace',
      'shop: /metrics: in-no-namespace',
    ]);
  });

  test('of a ClusterRole it gives the verb bind, and no other', () => {
    expect(lines(inShop(rule('get bind', 'clusterroles', 'rbac.authorization.k8s.io')))).toEqual([
      'shop: rbac.authorization.k8s.io clusterroles: get=never bind',
    ]);
  });

  test('a group without the resource gives nothing', () => {
    expect(lines(everywhere(rule('get', 'deployments')))).toEqual(['cluster: deployments: no-such-resource']);
  });
});

describe('the first rows', () => {
  const all = everywhere(rule('get', 'pods services secrets'), urls('get', '/a /b'));

  test.each([
    [2, ['pods', 'services'], 3],
    [4, ['pods', 'services', 'secrets', '/a'], 1],
    [9, ['pods', 'services', 'secrets', '/a', '/b'], 0],
  ])('%i', (most, names, left) => {
    const first = firstRows(all, most);
    expect(first.left).toBe(left);
    expect(
      first.shown.flatMap(({ rows, urls: paths }) => [...rows.map(({ resource }) => resource), ...paths.map(({ url }) => url)]),
    ).toEqual(names);
  });
});
