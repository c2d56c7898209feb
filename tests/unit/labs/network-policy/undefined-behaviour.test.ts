import { describe, expect, test } from 'vitest';
import { explainVerdict } from '../../../../src/labs/network-policy/explain-verdict.ts';
import type { Cluster } from '../../../../src/labs/network-policy/cluster.ts';
import { ask, clusterOf, namespace, pod, policy } from './objects.ts';

const noteKinds = (cluster: Cluster, words: string): string[] => {
  const verdict = ask(cluster, words);
  return verdict.kind === 'decided' ? [...verdict.notes] : [];
};

/** https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-and-hostnetwork-pods */
describe('a Pod on its node’s network', () => {
  const around = [
    namespace('shop'),
    pod('shop/web', { labels: { app: 'web' }, ip: '10.244.0.7' }),
    pod('shop/agent', {
      labels: { app: 'agent' },
      ip: '192.168.1.10',
      spec: { hostNetwork: true },
      ports: [{ name: 'metrics', containerPort: 9100 }],
    }),
  ];

  test('is selected by no policy', () => {
    const cluster = clusterOf(...around, policy('shop/deny', { podSelector: {}, policyTypes: ['Ingress'] }));
    const verdict = ask(cluster, 'shop/web > shop/agent 9100');
    expect(verdict).toMatchObject({
      allowed: true,
      ingress: { state: 'not-isolated', because: 'host-network' },
      notes: ['host-network'],
    });
    expect(explainVerdict(verdict)[1]).toBe("shop/agent uses its node's network, so no policy holds for its ingress.");
  });

  test.each([
    ['no selector', [{ podSelector: {} }, { namespaceSelector: {} }], false, ['host-network', 'own-node']],
    ['a block with its node’s address', [{ ipBlock: { cidr: '192.168.1.0/24' } }], true, ['host-network']],
  ])('is matched as a peer by %s', (_, from, allowed, notes) => {
    const cluster = clusterOf(...around, policy('shop/in', { podSelector: {}, ingress: [{ from }] }));
    expect(ask(cluster, 'shop/agent > shop/web 80').allowed).toBe(allowed);
    expect(noteKinds(cluster, 'shop/agent > shop/web 80')).toEqual(notes);
  });

  test('has no names of ports for a policy', () => {
    const cluster = clusterOf(
      ...around,
      policy('shop/out', { podSelector: {}, policyTypes: ['Egress'], egress: [{ ports: [{ port: 'metrics' }] }] }),
    );
    expect(ask(cluster, 'shop/web > shop/agent 9100').allowed).toBe(false);
  });

  test('has its node’s address, which stays an address outside the Pod network', () => {
    expect(ask(clusterOf(...around), '192.168.1.10 > shop/web 80')).toMatchObject({ from: { kind: 'outside' } });
  });
});

describe('a block of addresses and a Pod', () => {
  const egress = (...to: unknown[]) =>
    policy('shop/out', { podSelector: {}, policyTypes: ['Egress'], egress: [{ to, ports: [{ port: 80 }] }] });
  const block = (cidr: string, ...except: string[]) => ({ ipBlock: { cidr, except } });
  const cluster = (...to: unknown[]) =>
    clusterOf(
      pod('shop/web'),
      pod('shop/db', { ip: '10.244.0.8', status: { podIPs: [{ ip: '10.244.0.8' }, { ip: 'fd00::8' }] } }),
      pod('shop/new'),
      egress(...to),
    );

  test.each<[string, unknown[], string, boolean, string[]]>([
    ['match by the address in its status', [block('10.244.0.0/16')], 'shop/web > shop/db 80', true, ['pod-by-address']],
    ['match by its address of the other family', [block('fd00::/8')], 'shop/web > shop/db 80', true, ['pod-by-address']],
    ['do not match through an exception', [block('10.244.0.0/16', '10.244.0.8/32')], 'shop/web > shop/db 80', false, []],
    ['do not match where the Pod has no address', [block('10.244.0.0/16')], 'shop/web > shop/new 80', false, ['pod-without-address']],
    ['say nothing of it where the port is another', [block('10.244.0.0/16')], 'shop/web > shop/new 81', false, []],
    [
      'say nothing of it where a selector matches as well',
      [block('10.244.0.0/16'), { podSelector: {} }],
      'shop/web > shop/db 80',
      true,
      [],
    ],
  ])('%s', (_, to, words, allowed, notes) => {
    expect(ask(cluster(...to), words).allowed).toBe(allowed);
    expect(noteKinds(cluster(...to), words)).toEqual(notes);
  });
});

/** "Traffic to and from the node where a Pod is running is always allowed": policies do not stop a kubelet's probes. */
describe('a Pod’s own node', () => {
  const deny = policy('shop/deny', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  const onNode = (path: string, node: string, address: string, parts: Parameters<typeof pod>[1] = {}) =>
    pod(path, { ...parts, spec: { ...parts.spec, nodeName: node }, status: { hostIP: address, hostIPs: [{ ip: address }] } });
  const around = clusterOf(
    onNode('shop/web', 'one', '192.168.1.10', { ip: '10.244.0.7' }),
    onNode('kube-system/agent', 'one', '192.168.1.10', { ip: '192.168.1.10', spec: { hostNetwork: true } }),
    onNode('kube-system/other', 'two', '192.168.1.11', { ip: '192.168.1.11', spec: { hostNetwork: true } }),
    deny,
  );

  test.each([
    ['its address', '192.168.1.10 > shop/web 8080', true],
    ['its address as a destination', 'shop/web > 192.168.1.10 10250', true],
    ['a Pod on its network', 'kube-system/agent > shop/web 8080', true],
    ['a Pod on its network as a destination', 'shop/web > kube-system/agent 9100', true],
    ['another node’s address', '192.168.1.11 > shop/web 8080', false],
    ['a Pod on another node’s network', 'kube-system/other > shop/web 8080', false],
  ])('%s', (_, words, allowed) => {
    expect(ask(around, words).allowed).toBe(allowed);
  });

  test('says so, where a policy selects the Pod', () => {
    expect(ask(around, '192.168.1.10 > shop/web 8080')).toMatchObject({ ingress: { state: 'not-isolated', because: 'own-node' } });
  });

  test('is known by its addresses where it has no name', () => {
    const cluster = clusterOf(
      pod('shop/web', { status: { hostIP: '192.168.1.10' } }),
      pod('shop/agent', { ip: '192.168.1.10', spec: { hostNetwork: true } }),
      deny,
    );
    expect(ask(cluster, 'shop/agent > shop/web 80').allowed).toBe(true);
  });

  test('has a name once it is chosen', () => {
    const cluster = clusterOf(
      pod('shop/web', { spec: { nodeName: '' } }),
      pod('shop/agent', { spec: { nodeName: '', hostNetwork: true } }),
      deny,
    );
    expect(ask(cluster, 'shop/agent > shop/web 80').allowed).toBe(false);
    expect(noteKinds(cluster, 'shop/agent > shop/web 80')).toContain('own-node');
  });

  test('may be at the other end where the objects do not say which it is', () => {
    const cluster = clusterOf(pod('shop/web'), deny);
    expect(noteKinds(cluster, '192.168.1.10 > shop/web 8080')).toEqual(['own-node']);
    expect(noteKinds(cluster, 'shop/web > 192.168.1.10 10250')).toEqual(['own-node']);
    // Nodes have addresses beside those of a Pod's status.
    expect(noteKinds(around, '203.0.113.7 > shop/web 8080')).toEqual(['own-node']);
    expect(noteKinds(around, 'kube-system/other > shop/web 8080')).toEqual(['host-network']);
  });
});

test('an address of a Pod is matched as itself, and a Pod by any of its addresses', () => {
  const both = { ip: '10.0.0.2', status: { podIPs: [{ ip: '10.0.0.2' }, { ip: 'fd00::2' }] } };
  const toBlock = (cidr: string, ...except: string[]) => ({ to: [{ ipBlock: { cidr, except } }] });
  const cluster = (...egress: unknown[]) =>
    clusterOf(pod('shop/web'), pod('shop/db', both), policy('shop/out', { podSelector: {}, policyTypes: ['Egress'], egress }));
  expect(ask(cluster(toBlock('10.0.0.0/24')), 'shop/web > 10.0.0.2 80').allowed).toBe(true);
  expect(ask(cluster(toBlock('10.0.0.0/24')), 'shop/web > fd00::2 80').allowed).toBe(false);
  expect(ask(cluster(toBlock('10.0.0.0/8', '10.0.0.0/24'), toBlock('::/0')), 'shop/web > 10.0.0.2 80').allowed).toBe(false);
  expect(ask(cluster(toBlock('10.0.0.0/8', '10.0.0.0/24'), toBlock('::/0')), 'shop/web > shop/db 80').allowed).toBe(true);
});
