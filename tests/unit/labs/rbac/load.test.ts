import { describe, expect, test } from 'vitest';
import { loadRbac } from '../../../../src/labs/rbac/load.ts';
import { aggregated, allows, binds, bindsEverywhere, clusterRole, role, rule, serviceAccount, subject, urls } from './objects.ts';

const reader = role('shop', 'reader', rule('get', 'pods'));
const warnings = (...objects: unknown[]) => loadRbac(objects).warnings.map(({ kind, path, refused }) => [kind, path.join('.'), refused]);

test('right objects give no problems and no warnings', () => {
  const objects = [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
    serviceAccount('shop', 'ci'),
    reader,
    binds('shop', 'Role/reader', 'user:maria', 'group:devs', 'sa:shop/ci'),
    clusterRole('system:all', rule('*', '*', '*'), urls('*', '*')),
    bindsEverywhere('system:all', 'user:root'),
    aggregated('sum', { to: 'sum' }),
  ];
  const rbac = loadRbac(objects);
  expect([rbac.problems, rbac.warnings]).toEqual([[], []]);
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
    const { problems } = loadRbac([serviceAccount('shop', 'ci'), object]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ index: 1, kind: 'wrong-type' });
    expect(problems[0]!.message).toContain(where);
  });

  test('other rules of the same role do not count either', () => {
    const broken = { ...reader, rules: [rule('get', 'pods'), { verbs: 7 }] };
    expect(allows([broken, binds('shop', 'Role/reader', 'user:maria')], 'maria: get pods web in shop')).toBe(false);
  });

  test('so is one of another kind, of another version, or none at all', () => {
    const others = [{ apiVersion: 'v1', kind: 'Pod' }, { ...reader, apiVersion: 'rbac.authorization.k8s.io/v1beta1' }, null, 7, 'Role', []];
    expect(loadRbac(others).problems.map(({ index, kind }) => [index, kind])).toEqual(others.map((_, i) => [i, 'unknown-value']));
  });

  test('a field that is null counts as absent', () => {
    const objects = [
      role('shop', 'reader', { ...rule('get', 'pods'), resourceNames: null as unknown as string[] }),
      binds('shop', 'Role/reader', 'user:maria'),
    ];
    expect(allows(objects, 'maria: get pods web in shop')).toBe(true);
  });
});

describe('a warning names what is probably not meant', () => {
  test.each<[string, unknown[], [string, string, boolean][]]>([
    ['a binding to a Role that is not there', [binds('shop', 'Role/writer', 'user:m')], [['role-missing', 'roleRef.name', false]]],
    [
      'a binding to a Role of another namespace',
      [reader, binds('bank', 'Role/reader', 'user:m')],
      [['role-missing', 'roleRef.name', false]],
    ],
    ['a binding to a ClusterRole that is not there', [bindsEverywhere('all', 'user:m')], [['role-missing', 'roleRef.name', false]]],
    [
      'a ClusterRoleBinding to a Role',
      [reader, { ...bindsEverywhere('reader', 'user:m'), roleRef: { kind: 'Role', name: 'reader' } }],
      [
        ['role-ref', 'roleRef.kind', true],
        ['role-missing', 'roleRef.name', false],
      ],
    ],
    [
      'a roleRef of an unknown kind',
      [{ ...binds('shop', 'Group/reader', 'user:m') }],
      [
        ['role-ref', 'roleRef.kind', true],
        ['role-missing', 'roleRef.name', false],
      ],
    ],
    [
      'a roleRef of another API group',
      [reader, { ...binds('shop', 'Role/reader', 'user:m'), roleRef: { apiGroup: 'apps', kind: 'Role', name: 'reader' } }],
      [['role-ref', 'roleRef.apiGroup', true]],
    ],
    [
      'a ServiceAccount without a namespace',
      [reader, binds('shop', 'Role/reader', 'sa:ci')],
      [['subject-namespace', 'subjects.0.namespace', false]],
    ],
    [
      'a ServiceAccount without a namespace in a ClusterRoleBinding',
      [clusterRole('all', rule('get', 'pods')), bindsEverywhere('all', 'sa:ci')],
      [['subject-namespace', 'subjects.0.namespace', true]],
    ],
    [
      'a ServiceAccount with the API group of roles',
      [reader, { ...binds('shop', 'Role/reader'), subjects: [{ ...subject('sa:shop/ci'), apiGroup: 'rbac.authorization.k8s.io' }] }],
      [['subject-api-group', 'subjects.0.apiGroup', true]],
    ],
    [
      'a user with another API group',
      [reader, { ...binds('shop', 'Role/reader'), subjects: [{ kind: 'User', name: 'maria', apiGroup: 'v1' }] }],
      [['subject-api-group', 'subjects.0.apiGroup', true]],
    ],
    [
      'a subject of an unknown kind',
      [reader, { ...binds('shop', 'Role/reader'), subjects: [{ kind: 'Serviceaccount', name: 'ci' }] }],
      [['subject', 'subjects.0.kind', true]],
    ],
    [
      'a subject without a name',
      [reader, { ...binds('shop', 'Role/reader'), subjects: [{ kind: 'User' }] }],
      [['subject', 'subjects.0.name', true]],
    ],
    ['two of one name', [reader, reader], [['duplicate', 'metadata.name', false]]],
    ['a Role without a namespace', [{ ...reader, metadata: { name: 'reader' } }], [['namespace', 'metadata', false]]],
    [
      'a ClusterRole with a namespace',
      [{ ...clusterRole('all', rule('get', 'pods')), metadata: { name: 'all', namespace: 'shop' } }],
      [['namespace', 'metadata.namespace', false]],
    ],
    ['an object without a name', [{ ...reader, metadata: { namespace: 'shop' } }], [['name', 'metadata', true]]],
    ['a Role whose name could not stand in a URL', [role('shop', 'a/b')], [['name', 'metadata.name', true]]],
    ['a Role whose name is two dots', [role('shop', '..')], [['name', 'metadata.name', true]]],
    ['a Role in what cannot be a namespace', [role('Shop', 'reader')], [['namespace', 'metadata.namespace', true]]],
    ['a ServiceAccount with capital letters', [serviceAccount('shop', 'CI')], [['name', 'metadata.name', true]]],
    [
      'a Namespace with a dot',
      [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop.test' } }],
      [['name', 'metadata.name', true]],
    ],
    [
      'a roleRef whose name could not stand in a URL',
      [binds('shop', 'Role/a%b', 'user:m')],
      [
        ['name', 'metadata.name', true],
        ['role-ref', 'roleRef.name', true],
        ['role-missing', 'roleRef.name', false],
      ],
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
      [['subject', 'subjects.0.name', true]],
    ],
    ['a rule without verbs', [role('shop', 'r', { ...rule('get', 'pods'), verbs: [] })], [['rule', 'rules.0.verbs', true]]],
    [
      'a rule without groups and resources',
      [clusterRole('r', { verbs: ['get'] })],
      [
        ['rule', 'rules.0.apiGroups', true],
        ['rule', 'rules.0.resources', true],
      ],
    ],
    ['a Role for URLs', [role('shop', 'r', urls('get', '/healthz'))], [['rule', 'rules.0.nonResourceURLs', true]]],
    [
      'a rule for resources and URLs',
      [clusterRole('r', { ...rule('get', 'pods'), nonResourceURLs: ['/healthz'] })],
      [['rule', 'rules.0.nonResourceURLs', true]],
    ],
    ['an aggregationRule without selectors', [aggregated('sum')], [['aggregation', 'aggregationRule.clusterRoleSelectors', true]]],
    [
      'rules beside an aggregationRule',
      [{ ...aggregated('sum', { to: 'sum' }), rules: [rule('get', 'pods')] }],
      [['aggregation', 'rules', false]],
    ],
    [
      'a selector that is invalid',
      [{ ...clusterRole('sum'), aggregationRule: { clusterRoleSelectors: [{ matchExpressions: [{ key: 'a', operator: 'Is' }] }] } }],
      [['aggregation', 'aggregationRule.clusterRoleSelectors.0', true]],
    ],
  ])('%s', (_, objects, expected) => {
    expect(warnings(...objects)).toEqual(expected);
  });

  test('and says so of a role that comes with Kubernetes', () => {
    expect(loadRbac([binds('shop', 'ClusterRole/view', 'user:m')]).warnings[0]!.message).toBe(
      'ClusterRole "view" is not there, so this grants nothing. It comes with Kubernetes, but is not among these objects.',
    );
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

  test('of two Roles of one name both count', () => {
    const objects = [reader, role('shop', 'reader', rule('list', 'pods')), binds('shop', 'Role/reader', 'user:maria')];
    expect(allows(objects, 'maria: get pods web in shop')).toBe(true);
    expect(allows(objects, 'maria: list pods in shop')).toBe(true);
  });

  test('a rule for URLs in a Role has no effect', () => {
    const objects = [role('shop', 'r', urls('get', '/healthz')), binds('shop', 'Role/r', 'user:maria')];
    expect(allows(objects, 'maria: get /healthz')).toBe(false);
  });

  test('a rule for resources and URLs allows both', () => {
    const objects = [clusterRole('r', { ...rule('get', 'pods'), nonResourceURLs: ['/healthz'] }), bindsEverywhere('r', 'user:maria')];
    expect(allows(objects, 'maria: get /healthz')).toBe(true);
    expect(allows(objects, 'maria: get pods web in shop')).toBe(true);
  });
});
