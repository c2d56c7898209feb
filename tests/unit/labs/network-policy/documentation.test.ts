import { describe, expect, test } from 'vitest';
import type { Cluster } from '../../../../src/labs/network-policy/cluster.ts';
import { ask, clusterOf, namespace, pod, policy } from './objects.ts';

function expectAll(cluster: Cluster, { allowed = [], denied = [] }: { allowed?: readonly string[]; denied?: readonly string[] }): void {
  expect(Object.fromEntries([...allowed, ...denied].map((words) => [words, ask(cluster, words).allowed]))).toEqual(
    Object.fromEntries([...allowed.map((words) => [words, true]), ...denied.map((words) => [words, false])]),
  );
}

/** The examples of https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
describe('the example with three kinds of sources', () => {
  const example = policy('default/test-network-policy', {
    podSelector: { matchLabels: { role: 'db' } },
    policyTypes: ['Ingress', 'Egress'],
    ingress: [
      {
        from: [
          { ipBlock: { cidr: '172.17.0.0/16', except: ['172.17.1.0/24'] } },
          { namespaceSelector: { matchLabels: { project: 'myproject' } } },
          { podSelector: { matchLabels: { role: 'frontend' } } },
        ],
        ports: [{ protocol: 'TCP', port: 6379 }],
      },
    ],
    egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/24' } }], ports: [{ protocol: 'TCP', port: 5978 }] }],
  });
  const cluster = clusterOf(
    namespace('default'),
    namespace('mine', { project: 'myproject' }),
    namespace('yours', { project: 'yourproject' }),
    pod('default/db', { labels: { role: 'db' } }),
    pod('default/front', { labels: { role: 'frontend' } }),
    pod('default/back', { labels: { role: 'backend' } }),
    pod('mine/any'),
    pod('yours/front', { labels: { role: 'frontend' } }),
    pod('yours/db', { labels: { role: 'db' } }),
    example,
  );

  test('lets in what matches one of the sources, on the port', () => {
    expectAll(cluster, {
      allowed: [
        'default/front > default/db 6379',
        'mine/any > default/db 6379',
        '172.17.0.1 > default/db 6379',
        '172.17.0.255 > default/db 6379',
        '172.17.2.0 > default/db 6379',
        '172.17.255.255 > default/db 6379',
      ],
      denied: [
        'default/front > default/db 6380',
        'default/front > default/db UDP 6379',
        'default/back > default/db 6379',
        'yours/front > default/db 6379',
        'yours/db > default/db 6379',
        'mine/any > default/db 80',
        '172.17.1.0 > default/db 6379',
        '172.17.1.255 > default/db 6379',
        '172.16.255.255 > default/db 6379',
        '172.18.0.0 > default/db 6379',
        '172.17.0.1 > default/db 6378',
        'fd00::1 > default/db 6379',
      ],
    });
  });

  test('lets out to the one range, on the port', () => {
    expectAll(cluster, {
      allowed: ['default/db > 10.0.0.0 5978', 'default/db > 10.0.0.255 5978'],
      denied: [
        'default/db > 10.0.1.0 5978',
        'default/db > 10.0.0.5 5979',
        'default/db > 10.0.0.5 UDP 5978',
        'default/db > default/front 5978',
        'default/db > 1.1.1.1 443',
      ],
    });
  });

  test('leaves alone the Pods that it does not select', () => {
    expectAll(cluster, {
      allowed: ['default/back > default/front 80', 'yours/front > yours/db 6379', '8.8.8.8 > yours/db 1', 'mine/any > 8.8.8.8 443'],
    });
  });
});

describe('two selectors', () => {
  const alice = { namespaceSelector: { matchLabels: { user: 'alice' } } };
  const client = { podSelector: { matchLabels: { role: 'client' } } };
  const around = [
    namespace('server'),
    namespace('alice', { user: 'alice' }),
    namespace('bob', { user: 'bob' }),
    pod('server/web'),
    pod('server/client', { labels: { role: 'client' } }),
    pod('alice/client', { labels: { role: 'client' } }),
    pod('alice/other', { labels: { role: 'other' } }),
    pod('bob/client', { labels: { role: 'client' } }),
  ];
  const behind = (...from: unknown[]) => clusterOf(...around, policy('server/p', { podSelector: {}, ingress: [{ from }] }));

  test('in one element: both must match', () => {
    expectAll(behind({ ...alice, ...client }), {
      allowed: ['alice/client > server/web 80'],
      denied: ['alice/other > server/web 80', 'server/client > server/web 80', 'bob/client > server/web 80'],
    });
  });

  test('in two elements: either may match, and the Pod selector is for the own namespace', () => {
    expectAll(behind(alice, client), {
      allowed: ['alice/client > server/web 80', 'alice/other > server/web 80', 'server/client > server/web 80'],
      denied: ['bob/client > server/web 80'],
    });
  });
});

describe('default policies', () => {
  const around = [pod('a/one'), pod('a/two'), pod('b/one')];
  const into = ['a/one > a/two 80', 'b/one > a/one 80', '8.8.8.8 > a/two UDP 53'];
  const out = ['a/one > b/one 80', 'a/two > 8.8.8.8 443'];
  const beside = ['b/one > 8.8.8.8 443'];

  test.each<[string, Readonly<Record<string, unknown>>, { allowed: string[]; denied: string[] }]>([
    ['deny all ingress', { podSelector: {}, policyTypes: ['Ingress'] }, { allowed: [...out, ...beside], denied: into }],
    [
      'allow all ingress',
      { podSelector: {}, ingress: [{}], policyTypes: ['Ingress'] },
      { allowed: [...into, ...out, ...beside], denied: [] },
    ],
    [
      'deny all egress',
      { podSelector: {}, policyTypes: ['Egress'] },
      { allowed: [into[1]!, into[2]!, ...beside], denied: [into[0]!, ...out] },
    ],
    ['allow all egress', { podSelector: {}, egress: [{}], policyTypes: ['Egress'] }, { allowed: [...into, ...out, ...beside], denied: [] }],
    ['deny both', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }, { allowed: beside, denied: [...into, ...out] }],
  ])('%s', (_, spec, expected) => {
    expectAll(clusterOf(...around, policy('a/default', spec)), expected);
  });

  test('that allow all ingress cannot be narrowed by another policy', () => {
    const open = policy('a/open', { podSelector: {}, ingress: [{}] });
    const closed = policy('a/closed', { podSelector: {}, policyTypes: ['Ingress'] });
    expectAll(clusterOf(...around, open, closed), { allowed: into });
  });
});

test('a range of ports', () => {
  const cluster = clusterOf(
    pod('default/db', { labels: { role: 'db' } }),
    policy('default/multi-port-egress', {
      podSelector: { matchLabels: { role: 'db' } },
      policyTypes: ['Egress'],
      egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/24' } }], ports: [{ protocol: 'TCP', port: 32000, endPort: 32768 }] }],
    }),
  );
  expectAll(cluster, {
    allowed: ['default/db > 10.0.0.9 32000', 'default/db > 10.0.0.9 32500', 'default/db > 10.0.0.9 32768'],
    denied: [
      'default/db > 10.0.0.9 31999',
      'default/db > 10.0.0.9 32769',
      'default/db > 10.0.0.9 UDP 32500',
      'default/db > 10.0.1.9 32500',
    ],
  });
});

test('several namespaces by their labels', () => {
  const cluster = clusterOf(
    namespace('frontend', { namespace: 'frontend' }),
    namespace('backend', { namespace: 'backend' }),
    namespace('other', { namespace: 'other' }),
    pod('app/myapp', { labels: { app: 'myapp' } }),
    pod('frontend/x'),
    pod('backend/x'),
    pod('other/x'),
    policy('app/egress-namespaces', {
      podSelector: { matchLabels: { app: 'myapp' } },
      policyTypes: ['Egress'],
      egress: [
        { to: [{ namespaceSelector: { matchExpressions: [{ key: 'namespace', operator: 'In', values: ['frontend', 'backend'] }] } }] },
      ],
    }),
  );
  expectAll(cluster, {
    allowed: ['app/myapp > frontend/x 80', 'app/myapp > backend/x UDP 9', 'other/x > app/myapp 80'],
    denied: ['app/myapp > other/x 80', 'app/myapp > 8.8.8.8 53'],
  });
});

describe('a connection between two Pods', () => {
  const around = [pod('a/client'), pod('b/server')];
  const egress = (...rules: unknown[]) => policy('a/egress', { podSelector: {}, policyTypes: ['Egress'], egress: rules });
  const ingress = (...rules: unknown[]) => policy('b/ingress', { podSelector: {}, policyTypes: ['Ingress'], ingress: rules });

  test.each<[string, ReturnType<typeof policy>[], boolean]>([
    ['is allowed where neither end is isolated', [], true],
    ['needs the egress of the source', [egress()], false],
    ['needs the ingress of the destination', [ingress()], false],
    ['is denied by the source, though the destination allows it', [egress(), ingress({})], false],
    ['is denied by the destination, though the source allows it', [egress({}), ingress()], false],
    ['is allowed where both allow it', [egress({}), ingress({})], true],
  ])('%s', (_, policies, expected) => {
    expect(ask(clusterOf(...around, ...policies), 'a/client > b/server 80').allowed).toBe(expected);
  });

  test('needs no rule for its replies', () => {
    const cluster = clusterOf(...around, policy('a/closed', { podSelector: {}, policyTypes: ['Ingress'] }));
    expectAll(cluster, { allowed: ['a/client > b/server 80'], denied: ['b/server > a/client 80'] });
  });

  test('is always allowed from a Pod to itself', () => {
    const closed = policy('a/closed', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    const cluster = clusterOf(...around, closed);
    expect(ask(cluster, 'a/client > a/client 80')).toEqual({ kind: 'itself', allowed: true });
  });
});
