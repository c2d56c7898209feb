import { describe, expect, test } from 'vitest';
import { loadCluster } from '../../../../src/labs/network-policy/cluster.ts';
import { clusterOf, namespace, pod, policy } from './objects.ts';

describe('namespaces', () => {
  test('have their name as a label, whatever is written', () => {
    const { namespaces } = clusterOf(namespace('shop', { team: 'a', 'kubernetes.io/metadata.name': 'other' }));
    expect(namespaces.get('shop')).toEqual({ team: 'a', 'kubernetes.io/metadata.name': 'shop' });
  });

  test('exist when a Pod or a policy names them', () => {
    const { namespaces } = clusterOf(pod('a/web'), policy('b/deny', { podSelector: {} }));
    expect(Object.fromEntries(namespaces)).toEqual({
      a: { 'kubernetes.io/metadata.name': 'a' },
      b: { 'kubernetes.io/metadata.name': 'b' },
    });
  });

  test('are "default" where none is written', () => {
    const bare = { ...pod('x/web'), metadata: { name: 'web' } };
    const empty = { ...policy('x/deny', {}), metadata: { name: 'deny', namespace: '' } };
    const { pods, policies } = clusterOf(bare, empty);
    expect([pods[0]!.namespace, policies[0]!.namespace]).toEqual(['default', 'default']);
  });

  test('keep their labels when they come after their Pods', () => {
    expect(clusterOf(pod('a/web'), namespace('a', { team: 'x' })).namespaces.get('a')).toMatchObject({ team: 'x' });
  });
});

describe('Pods', () => {
  test('have the ports of their containers and sidecars, TCP where no protocol is written', () => {
    const [web] = clusterOf(
      pod('shop/web', {
        ports: [
          { name: 'http', containerPort: 8080 },
          { containerPort: 53, protocol: 'UDP' },
        ],
        spec: {
          initContainers: [
            { name: 'proxy', image: 'envoy:v1', restartPolicy: 'Always', ports: [{ name: 'admin', containerPort: 9901 }] },
            { name: 'init', image: 'init:v1', ports: [{ name: 'ready', containerPort: 9000 }] },
          ],
        },
      }),
    ).pods;
    expect(web!.ports).toEqual([
      { name: 'http', number: 8080, protocol: 'TCP' },
      { name: undefined, number: 53, protocol: 'UDP' },
      { name: 'admin', number: 9901, protocol: 'TCP' },
    ]);
  });

  test('have the addresses of their status, of both families and once each', () => {
    const status = { podIP: '10.0.0.7', podIPs: [{ ip: '10.0.0.7' }, { ip: 'fd00::7' }] };
    expect(clusterOf(pod('shop/web', { status })).pods[0]!.addresses).toEqual([
      { family: 4, value: 0x0a000007n },
      { family: 6, value: (0xfd00n << 112n) | 7n },
    ]);
  });

  test.each(['Succeeded', 'Failed'])('that have %s are kept apart', (phase) => {
    const { pods, finished } = clusterOf(pod('shop/job', { status: { phase } }), pod('shop/web', { status: { phase: 'Running' } }));
    expect([pods.map(({ name }) => name), [...finished]]).toEqual([['web'], ['shop/job']]);
  });

  test('are in the order of their names, whatever the order of the objects', () => {
    const names = (...paths: string[]) =>
      clusterOf(...paths.map((path) => pod(path))).pods.map(({ namespace: where, name }) => `${where}/${name}`);
    expect(names('b/x', 'a/y', 'a/x')).toEqual(['a/x', 'a/y', 'b/x']);
  });
});

describe('problems', () => {
  test('name the object, the place and what becomes of it', () => {
    const { problems, pods } = loadCluster([
      pod('shop/web', { ports: [{ containerPort: 70000 }], status: { podIP: 'none' } }),
      pod('shop/Web'),
      { apiVersion: 'v1', kind: 'Service' },
      'text',
      pod('shop/db', { spec: { hostNetwork: 'yes' } }),
    ]);
    expect(problems.map(({ object, code, path, effect }) => [object, code, path.join('.'), effect])).toEqual([
      [0, 'port-number', 'spec.containers.0.ports.0.containerPort', 'ignored'],
      [0, 'no-address', 'status.podIP', 'ignored'],
      [1, 'name-invalid', 'metadata.name', 'left-out'],
      [2, 'unknown-kind', 'kind', 'left-out'],
      [3, 'unknown-kind', 'kind', 'left-out'],
      [4, 'wrong-type', 'spec.hostNetwork', 'left-out'],
    ]);
    expect(pods.map(({ name }) => name)).toEqual(['web']);
  });

  test('name an object that takes the place of an earlier one', () => {
    const { problems, policies } = loadCluster([
      policy('shop/p', { podSelector: {} }),
      policy('other/p', { podSelector: {} }),
      policy('shop/p', { policyTypes: ['Egress'] }),
    ]);
    expect(problems).toMatchObject([{ object: 2, code: 'replaced', effect: 'replaces', path: ['metadata', 'name'] }]);
    expect(policies.map(({ namespace: where, ingress }) => [where, ingress])).toEqual([
      ['other', []],
      ['shop', undefined],
    ]);
  });
});

/** https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/networking/v1/defaults.go */
describe('a policy without policyTypes', () => {
  test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['is for ingress', {}, ['ingress']],
    ['is for ingress, with an empty list of types', { policyTypes: [] }, ['ingress']],
    ['is for ingress, with ingress rules', { ingress: [{}] }, ['ingress']],
    ['is for ingress, with an empty list of egress rules', { egress: [] }, ['ingress']],
    ['is for both, with an egress rule', { egress: [{}] }, ['ingress', 'egress']],
  ])('%s', (_, spec, directions) => {
    const [built] = clusterOf(policy('shop/p', spec)).policies;
    expect((['ingress', 'egress'] as const).filter((direction) => built![direction] !== undefined)).toEqual(directions);
  });

  test('and one with them is for those, whatever rules it has', () => {
    const [built] = clusterOf(policy('shop/p', { policyTypes: ['Ingress'], egress: [{}] })).policies;
    expect(built).toMatchObject({ ingress: [], egress: undefined });
  });
});
