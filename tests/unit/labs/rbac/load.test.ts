import { describe, expect, test } from 'vitest';
import { authorize } from '../../../../src/labs/rbac/authorize.ts';
import { DEFAULT_OBJECTS } from '../../../../src/labs/rbac/defaults/default-objects.ts';
import { loadPolicyModel } from '../../../../src/labs/rbac/load.ts';
import { pathText } from '../../../../src/labs/shared/shape.ts';
import { aggregated, allows, binds, bindsEverywhere, clusterRole, request, role, rule, serviceAccount, subject, urls } from './objects.ts';

const reader = role('shop', 'reader', rule('get', 'pods'));
const said = (...objects: unknown[]): string[] =>
  loadPolicyModel(objects).diagnostics.map(({ code, path, severity }) => `${severity}: ${code} at ${path.join('.')}`);

test('nothing is said of right objects', () => {
  const objects = [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
    serviceAccount('shop', 'ci'),
    reader,
    binds('shop', 'Role/reader', 'user:maria', 'group:devs', 'sa:shop/ci'),
    clusterRole('system:all', rule('*', '*', '*'), urls('*', '*')),
    bindsEverywhere('system:all', 'user:root'),
    aggregated('sum', { to: 'sum' }),
  ];
  const rbac = loadPolicyModel(objects);
  expect([rbac.leftOut, rbac.diagnostics]).toEqual([[], []]);
  expect(rbac.serviceAccounts).toMatchObject([{ name: 'ci', namespace: 'shop', index: 1 }]);
  expect(rbac.namespaces).toMatchObject([{ name: 'shop', index: 0 }]);
});

describe('an object that cannot be read is left out as a whole and named', () => {
  test.each<[string, unknown, string]>([
    ['verbs that are no list', role('shop', 'r', { ...rule('get', 'pods'), verbs: 'get' as unknown as string[] }), 'rules[0].verbs'],
    ['a verb that is no text', role('shop', 'r', { ...rule('get', 'pods'), verbs: [1] as unknown as string[] }), 'rules[0].verbs[0]'],
    ['rules that are no list', { ...reader, rules: { get: 'pods' } }, 'rules'],
    ['a name that is a number', { ...reader, metadata: { name: 7, namespace: 'shop' } }, 'metadata.name'],
    ['a roleRef that is a text', { ...binds('shop', 'Role/reader'), roleRef: 'reader' }, 'roleRef'],
    ['subjects that are one object', { ...binds('shop', 'Role/reader'), subjects: subject('user:maria') }, 'subjects'],
  ])('%s', (_, object, where) => {
    const { leftOut } = loadPolicyModel([serviceAccount('shop', 'ci'), object]);
    expect(leftOut.map(({ index, problems }) => [index, ...problems.map(({ code, path }) => `${code} ${pathText(path)}`)])).toEqual([
      [1, `wrong-type ${where}`],
    ]);
  });

  test('other rules of the same role do not count either', () => {
    const broken = { ...reader, rules: [rule('get', 'pods'), { verbs: 7 }] };
    expect(allows([broken, binds('shop', 'Role/reader', 'user:maria')], 'maria: get pods web in shop')).toBe(false);
  });

  test('so is one of another kind, of another version, or none at all', () => {
    const others = [{ apiVersion: 'v1', kind: 'Pod' }, { ...reader, apiVersion: 'rbac.authorization.k8s.io/v1beta1' }, null, 7, 'Role', []];
    expect(loadPolicyModel(others).leftOut.map(({ index, problems }) => [index, problems.length])).toEqual(others.map((_, i) => [i, 1]));
  });

  test('a field that is null counts as absent', () => {
    const objects = [
      role('shop', 'reader', { ...rule('get', 'pods'), resourceNames: null as unknown as string[] }),
      binds('shop', 'Role/reader', 'user:maria'),
    ];
    expect(allows(objects, 'maria: get pods web in shop')).toBe(true);
  });
});

describe('what is refused, or probably not meant, is named', () => {
  test.each<[string, unknown[], string[]]>([
    ['a binding to a Role that is not there', [binds('shop', 'Role/writer', 'user:m')], ['warning: role-missing at roleRef.name']],
    [
      'a binding to a Role of another namespace',
      [reader, binds('bank', 'Role/reader', 'user:m')],
      ['warning: role-missing at roleRef.name'],
    ],
    ['a binding to a ClusterRole that is not there', [bindsEverywhere('all', 'user:m')], ['warning: role-missing at roleRef.name']],
    [
      'a ClusterRoleBinding to a Role',
      [reader, { ...bindsEverywhere('reader', 'user:m'), roleRef: { kind: 'Role', name: 'reader' } }],
      ['error: role-ref-role at roleRef.kind'],
    ],
    ['a roleRef of an unknown kind', [{ ...binds('shop', 'Group/reader', 'user:m') }], ['error: role-ref-kind at roleRef.kind']],
    [
      'a roleRef of another API group',
      [reader, { ...binds('shop', 'Role/reader', 'user:m'), roleRef: { apiGroup: 'apps', kind: 'Role', name: 'reader' } }],
      ['error: role-ref-group at roleRef.apiGroup'],
    ],
    [
      'a ServiceAccount without a namespace',
      [reader, binds('shop', 'Role/reader', 'sa:ci')],
      ['warning: subject-namespace-own at subjects.0.namespace'],
    ],
    [
      'a ServiceAccount without a namespace in a ClusterRoleBinding',
      [clusterRole('all', rule('get', 'pods')), bindsEverywhere('all', 'sa:ci')],
      ['error: subject-namespace-missing at subjects.0.namespace'],
    ],
    [
      'a ServiceAccount with the API group of roles',
      [reader, { ...binds('shop', 'Role/reader'), subjects: [{ ...subject('sa:shop/ci'), apiGroup: 'rbac.authorization.k8s.io' }] }],
      ['error: subject-api-group at subjects.0.apiGroup'],
    ],
    [
      'a user with another API group',
      [reader, { ...binds('shop', 'Role/reader'), subjects: [{ kind: 'User', name: 'maria', apiGroup: 'v1' }] }],
      ['error: subject-api-group at subjects.0.apiGroup'],
    ],
    [
      'a subject of an unknown kind',
      [reader, { ...binds('shop', 'Role/reader'), subjects: [{ kind: 'Serviceaccount', name: 'ci' }] }],
      ['error: subject-kind at subjects.0.kind'],
    ],
    [
      'a subject without a name',
      [reader, { ...binds('shop', 'Role/reader'), subjects: [{ kind: 'User' }] }],
      ['error: subject-nameless at subjects.0.name'],
    ],
    ['two of one name', [reader, reader], ['warning: replaced at metadata.name']],
    ['a Role without a namespace', [{ ...reader, metadata: { name: 'reader' } }], ['note: namespace-absent at metadata']],
    [
      'a ClusterRole with a namespace',
      [{ ...clusterRole('all', rule('get', 'pods')), metadata: { name: 'all', namespace: 'shop' } }],
      ['warning: namespace-unused at metadata.namespace'],
    ],
    ['an object without a name', [{ ...reader, metadata: { namespace: 'shop' } }], ['error: name-missing at metadata']],
    ['a Role whose name could not stand in a URL', [role('shop', 'a/b')], ['error: name-invalid at metadata.name']],
    ['a Role whose name is two dots', [role('shop', '..')], ['error: name-invalid at metadata.name']],
    ['a Role in what cannot be a namespace', [role('Shop', 'reader')], ['error: namespace-invalid at metadata.namespace']],
    ['a ServiceAccount with capital letters', [serviceAccount('shop', 'CI')], ['error: name-invalid at metadata.name']],
    [
      'a Namespace with a dot',
      [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop.test' } }],
      ['error: name-invalid at metadata.name'],
    ],
    [
      'a roleRef whose name could not stand in a URL',
      [binds('shop', 'Role/a%b', 'user:m')],
      ['error: name-invalid at metadata.name', 'error: role-ref-name at roleRef.name'],
    ],
    [
      'a ServiceAccount named as the user it is',
      [
        reader,
        {
          ...binds('shop', 'Role/reader'),
          subjects: [{ kind: 'ServiceAccount', name: 'system:serviceaccount:shop:ci', namespace: 'shop' }],
        },
      ],
      ['error: subject-account-name at subjects.0.name'],
    ],
    ['a rule without verbs', [role('shop', 'r', { ...rule('get', 'pods'), verbs: [] })], ['error: rule-without at rules.0.verbs']],
    [
      'a rule without groups and resources',
      [clusterRole('r', { verbs: ['get'] })],
      ['error: rule-without at rules.0.apiGroups', 'error: rule-without at rules.0.resources'],
    ],
    ['a Role for URLs', [role('shop', 'r', urls('get', '/healthz'))], ['error: rule-urls-in-role at rules.0.nonResourceURLs']],
    [
      'a rule for resources and URLs',
      [clusterRole('r', { ...rule('get', 'pods'), nonResourceURLs: ['/healthz'] })],
      ['error: rule-both at rules.0.nonResourceURLs'],
    ],
    ['an aggregationRule without selectors', [aggregated('sum')], ['error: aggregation-empty at aggregationRule.clusterRoleSelectors']],
    [
      'rules beside an aggregationRule',
      [{ ...aggregated('sum', { to: 'sum' }), rules: [rule('get', 'pods')] }],
      ['warning: aggregation-replaces at rules'],
    ],
    [
      'a selector that is invalid',
      [{ ...clusterRole('sum'), aggregationRule: { clusterRoleSelectors: [{ matchExpressions: [{ key: 'a', operator: 'Is' }] }] } }],
      ['error: aggregation-selector at aggregationRule.clusterRoleSelectors.0'],
    ],
  ])('%s', (_, objects, expected) => {
    expect(said(...objects)).toEqual(expected);
  });

  test('and it is none that a binding is to a role that comes with Kubernetes', () => {
    const binding = binds('shop', 'ClusterRole/view', 'user:m');
    expect(loadPolicyModel([binding], DEFAULT_OBJECTS).diagnostics).toEqual([]);
    expect(said(binding)).toEqual(['warning: role-missing at roleRef.name']);
  });
});

describe('of two of one name the later counts, as with kubectl apply', () => {
  const twice = [reader, role('shop', 'reader', rule('list', 'pods')), binds('shop', 'Role/reader', 'user:maria')];

  test('and nothing of the earlier', () => {
    expect(allows(twice, 'maria: get pods web in shop')).toBe(false);
    expect(allows(twice, 'maria: list pods in shop')).toBe(true);
    expect(said(...twice)).toEqual(['warning: replaced at metadata.name']);
  });

  test('for bindings too', () => {
    const objects = [reader, binds('shop', 'Role/reader', 'user:maria'), binds('shop', 'Role/reader', 'user:tom')];
    expect(allows(objects, 'maria: get pods web in shop')).toBe(false);
    expect(allows(objects, 'tom: get pods web in shop')).toBe(true);
  });

  test('but no binding changes its role, nor one that comes with Kubernetes', () => {
    const other = { ...binds('shop', 'ClusterRole/edit', 'user:maria'), metadata: { name: 'reader-binding', namespace: 'shop' } };
    const objects = [reader, binds('shop', 'Role/reader', 'user:maria'), clusterRole('edit', rule('delete', 'pods')), other];
    expect(said(...objects)).toEqual(['error: role-ref-changed at roleRef']);
    expect(allows(objects, 'maria: get pods web in shop')).toBe(true);
    expect(allows(objects, 'maria: delete pods web in shop')).toBe(false);
    const open = { ...bindsEverywhere('cluster-admin', 'group:system:unauthenticated'), metadata: { name: 'system:public-info-viewer' } };
    const model = loadPolicyModel([open], DEFAULT_OBJECTS);
    expect(model.diagnostics.map(({ code }) => code)).toEqual(['role-ref-changed']);
    expect(authorize(model, request('system:anonymous[system:unauthenticated]: get secrets db in shop')).allowed).toBe(false);
    expect(authorize(model, request('system:anonymous[system:unauthenticated]: get /version')).allowed).toBe(true);
  });

  test('nor does one that the API server refuses replace another', () => {
    const objects = [reader, { ...reader, rules: [{ verbs: [] }] }, binds('shop', 'Role/reader', 'user:maria')];
    expect(allows(objects, 'maria: get pods web in shop')).toBe(true);
  });

  test('and one that comes with Kubernetes is replaced without a mistake', () => {
    const view = clusterRole('view', rule('get', 'secrets'));
    const model = loadPolicyModel([view, binds('shop', 'ClusterRole/view', 'user:maria')], DEFAULT_OBJECTS);
    expect(authorize(model, request('maria: get secrets db in shop')).allowed).toBe(true);
    expect(authorize(model, request('maria: get pods web in shop')).allowed).toBe(false);
    expect(model.diagnostics.map(({ code, severity, object }) => [code, severity, object.index])).toEqual([['replaced', 'note', 0]]);
  });

  test('and objects without a name are each refused', () => {
    const nameless = { ...reader, metadata: { namespace: 'shop' } };
    expect(said(nameless, nameless)).toEqual(['error: name-missing at metadata', 'error: name-missing at metadata']);
  });
});

/** No client can send what these words would match. */
describe('a right without effect is said to have none', () => {
  const effect = (rules: ReturnType<typeof rule>): unknown[] =>
    loadPolicyModel([clusterRole('r', rules)]).diagnostics.map(({ code, params, path, severity }) => [
      severity,
      code === 'no-effect' ? params.why : code,
      path.join('.'),
    ]);

  test.each<[string, ReturnType<typeof rule>, string, string]>([
    ['a wildcard for subresources', rule('get', 'pods/*'), 'subresource-wildcard', 'rules.0.resources.0'],
    ['an API group with a version', rule('get', 'deployments', 'apps/v1'), 'group-with-version', 'rules.0.apiGroups.0'],
    ['the core group by a name', rule('get', 'pods', 'v1'), 'core-group-name', 'rules.0.apiGroups.0'],
    ['a verb in capitals', rule('GET', 'pods'), 'capitals', 'rules.0.verbs.0'],
    ['a resource in capitals', rule('get', 'Pods'), 'capitals', 'rules.0.resources.0'],
    ['a resource of another API group', rule('get', 'deployments'), 'no-such-resource', 'rules.0.resources.0'],
    ['a resource in the singular', rule('get', 'pod'), 'singular', 'rules.0.resources.0'],
  ])('%s', (_, rules, why, path) => {
    expect(effect(rules)).toEqual([['warning', why, path]]);
  });

  test('in a Role, what is in no namespace', () => {
    expect(said(role('shop', 'r', rule('list', 'nodes')))).toEqual(['warning: no-effect at rules.0.resources.0']);
  });

  test('and one that is for custom resources is not', () => {
    expect(effect(rule('get', 'crontabs', 'stable.example.com'))).toEqual([]);
    expect(effect(rule('get', '*/scale', '*'))).toEqual([]);
  });
});

describe('what a warning is about is evaluated all the same', () => {
  test('a Role and its binding without a namespace are of the namespace default', () => {
    const objects = [
      { ...reader, metadata: { name: 'reader' } },
      { ...binds('', 'Role/reader', 'user:maria'), metadata: { name: 'b' } },
    ];
    expect(allows(objects, 'maria: get pods web in default')).toBe(true);
    expect(allows(objects, 'maria: get pods web in shop')).toBe(false);
    const empty = [{ ...reader, metadata: { name: 'reader', namespace: '' } }, { ...binds('', 'Role/reader', 'user:maria') }];
    expect(allows(empty, 'maria: get pods web in default')).toBe(true);
  });

  test('a namespace of a ClusterRoleBinding has no effect', () => {
    const objects = [
      clusterRole('all', rule('get', 'pods')),
      { ...bindsEverywhere('all', 'user:maria'), metadata: { name: 'b', namespace: 'shop' } },
    ];
    expect(allows(objects, 'maria: get pods web in bank')).toBe(true);
  });

  test('a rule for URLs in a Role has no effect', () => {
    const objects = [role('shop', 'r', urls('get', '/healthz')), binds('shop', 'Role/r', 'user:maria')];
    expect(allows(objects, 'maria: get /healthz')).toBe(false);
  });
});
