import { describe, expect, test } from 'vitest';
import { authorize } from '../../../../src/labs/rbac/authorize.ts';
import { loadPolicyModel } from '../../../../src/labs/rbac/load.ts';
import { aggregated, allows, binds, bindsEverywhere, clusterRole, labelled, request, role, rule, subject, urls } from './objects.ts';

/** Asks each line; what stands before it says whether it is to be allowed. */
function probe(objects: readonly unknown[], lines: string): void {
  const rbac = loadPolicyModel(objects);
  test.each(
    lines
      .trim()
      .split('\n')
      .map((line): [string, string] => {
        const [, expected = '', asked = ''] = /^\s*(yes|no)\s+(.*)$/.exec(line) ?? [];
        return [expected, asked];
      }),
  )('%s  %s', (expected, asked) => {
    expect(authorize(rbac, request(asked)).allowed ? 'yes' : 'no').toBe(expected);
  });
}

describe('a Role in a RoleBinding grants in its namespace', () => {
  probe(
    [role('shop', 'reader', rule('get list', 'pods pods/log')), binds('shop', 'Role/reader', 'user:maria', 'group:devs')],
    `
    yes maria: get pods web in shop
    yes maria: list pods in shop
    yes maria: get pods/log web in shop
    no  maria: watch pods in shop
    no  maria: delete pods web in shop
    no  maria: create pods in shop
    no  maria: get pods/exec web in shop
    no  maria: get pods/status web in shop
    no  maria: get secrets db in shop
    no  maria: get deployments.apps web in shop
    no  maria: get pods.metrics.k8s.io web in shop
    no  maria: get pods web in bank
    no  maria: list pods at cluster
    no  maria: get /healthz
    no  Maria: get pods web in shop
    no  tom: get pods web in shop
    yes tom[devs]: get pods web in shop
    yes tom[ops,devs]: list pods in shop
    no  tom[dev]: get pods web in shop
    no  devs: get pods web in shop
    no  tom[maria]: get pods web in shop
    `,
  );
});

describe('a ClusterRole in a RoleBinding grants in the namespace of the binding', () => {
  probe(
    [
      clusterRole('everything', rule('*', '*', '*'), urls('*', '*')),
      binds('shop', 'ClusterRole/everything', 'user:maria'),
      clusterRole('nodes', rule('get list', 'nodes persistentvolumes namespaces')),
      binds('shop', 'ClusterRole/nodes', 'user:tom'),
    ],
    `
    yes maria: get pods web in shop
    yes maria: create pods/exec web in shop
    yes maria: delete secrets db in shop
    yes maria: escalate roles.rbac.authorization.k8s.io any in shop
    no  maria: get pods web in bank
    no  maria: list pods at cluster
    no  maria: get nodes n1 at cluster
    no  maria: create clusterroles.rbac.authorization.k8s.io at cluster
    no  maria: get /healthz
    no  tom: get nodes n1 at cluster
    no  tom: list nodes at cluster
    no  tom: list persistentvolumes at cluster
    yes tom: get namespaces shop in shop
    no  tom: get namespaces bank in bank
    no  tom: list namespaces at cluster
    `,
  );
});

describe('a ClusterRole in a ClusterRoleBinding grants everywhere', () => {
  probe(
    [
      clusterRole('reader', rule('get list', 'pods nodes'), urls('get', '/metrics /healthz/*')),
      bindsEverywhere('reader', 'user:maria', 'group:sre', 'sa:mon/prometheus'),
    ],
    `
    yes maria: list pods at cluster
    yes maria: list pods in shop
    yes maria: get pods web in bank
    yes maria: get nodes n1 at cluster
    yes maria: get /metrics
    yes maria: get /healthz/etcd
    no  maria: get /healthz
    no  maria: post /metrics
    no  maria: GET /metrics
    no  maria: get /metrics/slis
    no  maria: watch nodes at cluster
    no  maria: get nodes/proxy n1 at cluster
    yes system:serviceaccount:mon:prometheus: get /metrics
    yes system:serviceaccount:mon:prometheus: list pods at cluster
    no  system:serviceaccount:bank:prometheus: list pods at cluster
    no  prometheus: list pods at cluster
    no  mon/prometheus: list pods at cluster
    `,
  );
});

describe('names limit requests that carry one', () => {
  probe(
    [
      role(
        'shop',
        'one',
        rule('get update patch delete list watch create deletecollection', 'configmaps', '', 'settings'),
        rule('create', 'serviceaccounts/token', '', 'deployer'),
        rule('create get', 'pods/exec', '', 'debug'),
      ),
      binds('shop', 'Role/one', 'user:maria'),
    ],
    `
    yes maria: get configmaps settings in shop
    yes maria: update configmaps settings in shop
    yes maria: patch configmaps settings in shop
    yes maria: delete configmaps settings in shop
    no  maria: get configmaps other in shop
    no  maria: get configmaps in shop
    no  maria: list configmaps in shop
    no  maria: watch configmaps in shop
    yes maria: list configmaps settings in shop
    yes maria: watch configmaps settings in shop
    no  maria: list configmaps other in shop
    no  maria: create configmaps in shop
    no  maria: deletecollection configmaps in shop
    yes maria: create serviceaccounts/token deployer in shop
    no  maria: create serviceaccounts/token default in shop
    yes maria: create pods/exec debug in shop
    no  maria: create pods/exec web in shop
    `,
  );
});

describe('wildcards', () => {
  probe(
    [
      clusterRole('scaler', rule('get update', '*/scale', '*')),
      binds('shop', 'ClusterRole/scaler', 'user:scaler'),
      role('shop', 'stars', rule('*', 'pods')),
      binds('shop', 'Role/stars', 'user:stars'),
      role('shop', 'slash', rule('get', 'pods/*')),
      binds('shop', 'Role/slash', 'user:slash'),
      role('shop', 'all', rule('get', '*')),
      binds('shop', 'Role/all', 'user:all'),
      role('shop', 'groups', { verbs: ['get'], apiGroups: ['*'], resources: ['pods'] }),
      binds('shop', 'Role/groups', 'user:groups'),
      role('shop', 'no-groups', { verbs: ['get'], resources: ['pods'] }),
      binds('shop', 'Role/no-groups', 'user:no-groups'),
    ],
    `
    yes scaler: update deployments.apps/scale web in shop
    yes scaler: get replicationcontrollers/scale web in shop
    yes scaler: get crontabs.stable.example.com/scale web in shop
    no  scaler: update deployments.apps web in shop
    no  scaler: update deployments.apps/status web in shop
    no  scaler: patch deployments.apps/scale web in shop
    yes stars: get pods web in shop
    yes stars: deletecollection pods in shop
    yes stars: anything pods web in shop
    no  stars: create pods/exec web in shop
    no  stars: get pods/log web in shop
    no  stars: get services web in shop
    no  slash: get pods web in shop
    no  slash: get pods/log web in shop
    no  slash: get pods/exec web in shop
    yes all: get pods web in shop
    yes all: get pods/log web in shop
    yes all: get secrets db in shop
    no  all: get deployments.apps web in shop
    no  all: list pods in shop
    yes groups: get pods web in shop
    yes groups: get pods.metrics.k8s.io web in shop
    no  groups: get services web in shop
    no  no-groups: get pods web in shop
    `,
  );
});

describe('subjects', () => {
  probe(
    [
      role('shop', 'reader', rule('get', 'pods')),
      binds('shop', 'Role/reader', 'sa:shop/ci', 'sa:local', 'sa:bank/teller'),
      clusterRole('lister', rule('list', 'pods')),
      bindsEverywhere('lister', 'user:system:serviceaccount:shop:ci'),
      { ...bindsEverywhere('lister', 'sa:nowhere'), metadata: { name: 'nowhere' } },
      {
        ...binds('shop', 'Role/reader'),
        metadata: { name: 'odd', namespace: 'shop' },
        subjects: [
          { kind: 'Robot', name: 'marvin' },
          { kind: 'user', name: 'lower' },
        ],
      },
      { ...binds('shop', 'Role/reader'), metadata: { name: 'plain', namespace: 'shop' }, subjects: [{ kind: 'User', name: 'plain' }] },
    ],
    `
    yes system:serviceaccount:shop:ci: get pods web in shop
    yes system:serviceaccount:shop:local: get pods web in shop
    yes system:serviceaccount:bank:teller: get pods web in shop
    no  system:serviceaccount:bank:teller: get pods web in bank
    no  system:serviceaccount:bank:local: get pods web in shop
    no  system:serviceaccount:bank:ci: get pods web in shop
    no  ci: get pods web in shop
    yes system:serviceaccount:shop:ci: list pods at cluster
    no  system:serviceaccount:default:nowhere: list pods at cluster
    no  system:serviceaccount:shop:nowhere: list pods at cluster
    no  system:serviceaccount::nowhere: list pods at cluster
    no  marvin: get pods web in shop
    no  lower: get pods web in shop
    yes plain: get pods web in shop
    `,
  );
});

describe('a role is found where its binding looks for it', () => {
  probe(
    [
      role('bank', 'reader', rule('get', 'pods')),
      binds('shop', 'Role/reader', 'user:maria'),
      clusterRole('writer', rule('update', 'pods')),
      binds('shop', 'Role/writer', 'user:maria'),
      binds('shop', 'ClusterRole/reader', 'user:maria'),
      { ...bindsEverywhere('reader', 'user:maria'), roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'reader' } },
      binds('bank', 'Role/reader', 'user:tom'),
    ],
    `
    no  maria: get pods web in shop
    no  maria: get pods web in bank
    no  maria: update pods web in shop
    yes tom: get pods web in bank
    no  tom: get pods web in shop
    `,
  );
});

describe('rules add up, and nothing takes away', () => {
  probe(
    [
      role('shop', 'a', rule('get', 'pods', '', 'web')),
      role('shop', 'b', rule('list', 'pods'), rule('get', 'services')),
      binds('shop', 'Role/a', 'user:maria'),
      binds('shop', 'Role/b', 'group:devs'),
    ],
    `
    yes maria[devs]: get pods web in shop
    yes maria[devs]: list pods in shop
    yes maria[devs]: get services web in shop
    no  maria[devs]: get pods db in shop
    no  maria: list pods in shop
    no  tom[devs]: get pods web in shop
    `,
  );
});

describe('system groups', () => {
  probe(
    [
      clusterRole('discovery', urls('get', '/version')),
      bindsEverywhere('discovery', 'group:system:authenticated', 'group:system:unauthenticated'),
      clusterRole('whoami', rule('create', 'selfsubjectreviews', 'authentication.k8s.io')),
      bindsEverywhere('whoami', 'group:system:authenticated'),
      role('shop', 'for-accounts', rule('get', 'configmaps')),
      binds('shop', 'Role/for-accounts', 'group:system:serviceaccounts:shop'),
      role('bank', 'for-all-accounts', rule('get', 'configmaps')),
      binds('bank', 'Role/for-all-accounts', 'group:system:serviceaccounts'),
      clusterRole('open', urls('get', '/open')),
      bindsEverywhere('open', 'user:system:anonymous'),
    ],
    `
    yes maria: get /version
    yes system:anonymous: get /version
    yes maria: create selfsubjectreviews.authentication.k8s.io at cluster
    no  system:anonymous: create selfsubjectreviews.authentication.k8s.io at cluster
    yes system:serviceaccount:shop:ci: get configmaps a in shop
    no  system:serviceaccount:bank:ci: get configmaps a in shop
    yes system:serviceaccount:shop:ci: get configmaps a in bank
    no  maria: get configmaps a in bank
    yes system:anonymous: get /open
    no  maria: get /open
    yes maria[system:masters]: delete nodes n1 at cluster
    yes maria[system:masters]: get /anything
    no  system:masters: get nodes n1 at cluster
    no  maria[system:master]: get nodes n1 at cluster
    `,
  );
});

describe('an aggregated ClusterRole', () => {
  probe(
    [
      { ...aggregated('monitoring', { 'example.com/to': 'monitoring' }), rules: [rule('get', 'secrets')] },
      labelled({ 'example.com/to': 'monitoring' }, clusterRole('endpoints', rule('list', 'endpoints'))),
      labelled({ 'example.com/to': 'elsewhere' }, clusterRole('other', rule('list', 'services'))),
      binds('shop', 'ClusterRole/monitoring', 'user:maria'),
    ],
    `
    yes maria: list endpoints in shop
    no  maria: list services in shop
    no  maria: get secrets db in shop
    no  maria: list endpoints in bank
    `,
  );
});

describe('an answer says where it comes from', () => {
  const objects = [
    role('shop', 'reader', rule('get', 'services'), rule('get list', 'pods')),
    binds('shop', 'Role/reader', 'user:tom', 'user:maria'),
  ];

  test('with the binding, its subject, the role and the rule', () => {
    const decision = authorize(loadPolicyModel(objects), request('maria: list pods in shop'));
    expect(decision).toMatchObject({
      allowed: true,
      by: 'rule',
      grant: {
        binding: { object: { kind: 'RoleBinding', name: 'reader-binding', namespace: 'shop', index: 1 } },
        subject: { name: 'maria', path: ['subjects', 1] },
        role: { object: { kind: 'Role', name: 'reader', namespace: 'shop', index: 0 } },
        rule: { origin: { index: 0 }, path: ['rules', 1] },
        scope: { kind: 'namespace', namespace: 'shop' },
      },
    });
  });

  test('and, for an aggregated role, with the object in which the rule is written', () => {
    const parts = [
      aggregated('sum', { part: 'yes' }),
      labelled({ part: 'yes' }, clusterRole('part', rule('get', 'pods'))),
      bindsEverywhere('sum', 'user:maria'),
    ];
    const decision = authorize(loadPolicyModel(parts), request('maria: get pods web in shop'));
    expect(decision).toMatchObject({
      grant: { role: { object: { name: 'sum' } }, rule: { origin: { name: 'part', index: 1 }, path: ['rules', 0] } },
    });
  });

  test('or that RBAC is not asked at all', () => {
    expect(authorize(loadPolicyModel([]), request('root[system:masters]: delete nodes n1 at cluster'))).toMatchObject({
      allowed: true,
      by: 'superuser',
    });
  });
});

test('objects of no cluster allow nothing', () => {
  expect(allows([], 'maria: get pods web in shop')).toBe(false);
  expect(allows([binds('shop', 'Role/reader', 'user:maria')], 'maria: get pods web in shop')).toBe(false);
  expect(allows([role('shop', 'reader', rule('get', 'pods'))], 'maria: get pods web in shop')).toBe(false);
  expect(allows([role('shop', 'empty'), binds('shop', 'Role/empty', 'user:maria')], 'maria: get pods web in shop')).toBe(false);
});

test('a binding without subjects names nobody, not even a caller without a name', () => {
  const objects = [role('shop', 'reader', rule('get', 'pods')), { ...binds('shop', 'Role/reader'), subjects: undefined }];
  expect(authorize(loadPolicyModel(objects), { verb: 'get', resource: 'pods', namespace: 'shop' }).allowed).toBe(false);
});

test('the first rule that allows is told, ClusterRoleBindings before RoleBindings', () => {
  const objects = [
    role('shop', 'narrow', rule('get', 'pods')),
    binds('shop', 'Role/narrow', 'user:maria'),
    clusterRole('wide', rule('*', '*', '*')),
    bindsEverywhere('wide', 'user:maria'),
  ];
  expect(authorize(loadPolicyModel(objects), request('maria: get pods web in shop'))).toMatchObject({
    grant: { role: { object: { name: 'wide' } } },
  });
});

describe('what the API server refuses grants nothing', () => {
  const reader = role('shop', 'reader', rule('get', 'pods'));
  const toMaria = binds('shop', 'Role/reader', 'user:maria');
  test.each<[string, unknown[]]>([
    ['a subject of another API group', [reader, { ...toMaria, subjects: [{ ...subject('user:maria'), apiGroup: 'example.com' }] }]],
    ['a roleRef with a version', [reader, { ...toMaria, roleRef: { ...toMaria.roleRef, apiGroup: 'rbac.authorization.k8s.io/v1' } }]],
    ['one wrong subject beside a right one', [reader, { ...toMaria, subjects: [...toMaria.subjects, { kind: 'Robot', name: 'r2' }] }]],
    ['one rule without verbs beside a right one', [role('shop', 'reader', rule('get', 'pods'), { verbs: [] }), toMaria]],
    [
      'a rule for resources and URLs',
      [clusterRole('reader', { ...rule('get', 'pods'), nonResourceURLs: ['/healthz'] }), bindsEverywhere('reader', 'user:maria')],
    ],
  ])('%s', (_, objects) => {
    expect(allows([reader, toMaria], 'maria: get pods web in shop')).toBe(true);
    expect(allows(objects, 'maria: get pods web in shop')).toBe(false);
  });
});
