import { describe, expect, test } from 'vitest';
import type { Cluster } from '../../../../src/labs/network-policy/cluster.ts';
import type { Verdict } from '../../../../src/labs/network-policy/verdict.ts';
import { ask, clusterOf, pod, policy } from './objects.ts';

const shop = (...policies: ReturnType<typeof policy>[]): Cluster =>
  clusterOf(
    pod('shop/web', { labels: { app: 'web' } }),
    pod('shop/db', { labels: { app: 'db' }, ports: [{ name: 'sql', containerPort: 5432 }] }),
    ...policies,
  );
const toDb = (...ingress: unknown[]) => policy('shop/db', { podSelector: { matchLabels: { app: 'db' } }, ingress });
const deny = policy('shop/deny', { podSelector: {} });

function decided(verdict: Verdict): Extract<Verdict, { kind: 'decided' }> {
  if (verdict.kind !== 'decided') throw new Error(verdict.kind);
  return verdict;
}

describe('a verdict names', () => {
  test('each direction, and why it is open where nothing isolates', () => {
    expect(decided(ask(shop(), 'shop/web > 1.1.1.1 443'))).toMatchObject({
      allowed: true,
      egress: { state: 'not-isolated', because: 'no-policy' },
      ingress: { state: 'not-isolated', because: 'outside-cluster' },
      notes: [],
    });
  });

  test('every policy that selects the Pod, and every rule that allows', () => {
    const cluster = shop(
      deny,
      toDb(
        { from: [{ podSelector: { matchLabels: { app: 'api' } } }] },
        {
          from: [{ podSelector: { matchLabels: { app: 'api' } } }, { podSelector: { matchLabels: { app: 'web' } } }],
          ports: [{ port: 80 }, { port: 'sql' }],
        },
        {},
      ),
    );
    const { ingress } = decided(ask(cluster, 'shop/web > shop/db 5432'));
    if (ingress.state !== 'allowed') throw new Error(ingress.state);
    expect(ingress.selectedBy.map(({ name, object }) => [name, object])).toEqual([
      ['db', 3],
      ['deny', 2],
    ]);
    expect(
      ingress.matches.map(({ policy: { name }, index, rule, peer, port, byAddress }) => ({
        name,
        index,
        path: rule.path,
        peer,
        port,
        byAddress,
      })),
    ).toEqual([
      {
        name: 'db',
        index: 1,
        path: ['spec', 'ingress', 1],
        peer: { index: 1, path: ['spec', 'ingress', 1, 'from', 1] },
        port: { index: 1, path: ['spec', 'ingress', 1, 'ports', 1] },
        byAddress: false,
      },
      { name: 'db', index: 2, path: ['spec', 'ingress', 2], peer: undefined, port: undefined, byAddress: false },
    ]);
  });

  test('for each rule that does not allow, what does not match', () => {
    const api = { from: [{ podSelector: { matchLabels: { app: 'api' } } }] };
    const cluster = shop(toDb(api, { ports: [{ port: 80 }] }, { ...api, ports: [{ port: 'sql', protocol: 'UDP' }] }));
    const { ingress } = decided(ask(cluster, 'shop/web > shop/db 5432'));
    if (ingress.state !== 'denied') throw new Error(ingress.state);
    expect(ingress.misses.map(({ rule, peerMatches, portMatches }) => [rule.path, peerMatches, portMatches])).toEqual([
      [['spec', 'ingress', 0], false, true],
      [['spec', 'ingress', 1], true, false],
      [['spec', 'ingress', 2], false, false],
    ]);
  });

  test('the elements of egress rules by "to"', () => {
    const cluster = shop(
      policy('shop/out', { podSelector: {}, policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr: '1.1.1.0/24' } }] }] }),
    );
    const { egress } = decided(ask(cluster, 'shop/web > 1.1.1.1 443'));
    if (egress.state !== 'allowed') throw new Error(egress.state);
    expect(egress.matches[0]).toMatchObject({ peer: { index: 0, path: ['spec', 'egress', 0, 'to', 0] }, port: undefined, byAddress: true });
  });
});

describe('there is no connection', () => {
  const cluster = clusterOf(pod('shop/web', { ip: '10.0.0.1' }), pod('shop/job', { status: { phase: 'Succeeded', podIP: '10.0.0.2' } }));

  test.each([
    ['from a Pod that is not there', 'shop/none > shop/web 80', { part: 'from', is: 'unknown-pod' }],
    ['to a Pod that is not there', 'shop/web > other/web 80', { part: 'to', is: 'unknown-pod' }],
    ['to a Pod that has finished', 'shop/web > shop/job 80', { part: 'to', is: 'finished-pod' }],
    ['to what is no address', 'shop/web > example.com 80', { part: 'to', is: 'not-an-address' }],
    ['to the port 0', 'shop/web > 1.1.1.1 0', { part: 'port', is: 'unknown' }],
    ['to no port', 'shop/web > 1.1.1.1 http', { part: 'port', is: 'unknown' }],
    ['by another protocol', 'shop/web > 1.1.1.1 ICMP 1', { part: 'protocol', is: 'unknown' }],
  ])('%s', (_, words, reason) => {
    expect(ask(cluster, words)).toEqual({ kind: 'impossible', allowed: false, reason });
  });

  test('but an address that a finished Pod had is free again', () => {
    expect(decided(ask(cluster, 'shop/web > 10.0.0.2 80')).to).toMatchObject({ kind: 'outside' });
  });

  test('and an address that a Pod has is that Pod', () => {
    expect(ask(cluster, '10.0.0.1 > shop/web 80')).toEqual({ kind: 'itself', allowed: true });
  });
});
