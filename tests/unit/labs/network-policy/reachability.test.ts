import { describe, expect, test } from 'vitest';
import { reachability } from '../../../../src/labs/network-policy/reachability.ts';
import { ask, clusterOf, pod, policy } from './objects.ts';

const shop = clusterOf(
  pod('shop/db', { labels: { app: 'db' }, ports: [{ containerPort: 5432 }, { name: 'metrics', containerPort: 9187 }] }),
  pod('shop/job', { status: { phase: 'Failed' } }),
  pod('shop/monitor', { labels: { app: 'monitor' } }),
  pod('shop/web', { labels: { app: 'web' }, ports: [{ containerPort: 8080 }] }),
  policy('shop/db', {
    podSelector: { matchLabels: { app: 'db' } },
    ingress: [
      { from: [{ podSelector: { matchLabels: { app: 'web' } } }], ports: [{ port: 5432 }] },
      {
        from: [{ podSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['monitor', 'web'] }] } }],
        ports: [{ port: 'metrics' }],
      },
    ],
  }),
  policy('shop/monitor', {
    podSelector: { matchLabels: { app: 'monitor' } },
    policyTypes: ['Egress'],
    egress: [{ ports: [{ port: 9187 }] }],
  }),
);

describe('the table of all Pods', () => {
  test('asks for the ports that each destination declares, and leaves out Pods that have finished', () => {
    const { pods, probes, cell } = reachability(shop);
    expect(pods.map(({ name }) => name)).toEqual(['db', 'monitor', 'web']);
    expect(probes).toEqual([
      [
        { port: 5432, protocol: 'TCP' },
        { port: 9187, protocol: 'TCP' },
      ],
      [],
      [{ port: 8080, protocol: 'TCP' }],
    ]);
    expect(pods.map((_, from) => pods.map((__, to) => cell(from, to)))).toEqual([
      ['all', 'no-ports', 'all'],
      ['some', 'no-ports', 'none'],
      ['all', 'no-ports', 'all'],
    ]);
  });

  test('asks for one port of every Pod, if it is given', () => {
    const { pods, cell } = reachability(shop, { port: 9187 });
    expect(pods.map((_, from) => pods.map((__, to) => cell(from, to)))).toEqual([
      ['all', 'all', 'all'],
      ['all', 'all', 'all'],
      ['all', 'all', 'all'],
    ]);
    expect(reachability(shop, { port: 9187, protocol: 'UDP' }).cell(2, 0)).toBe('none');
  });

  test.each<[string, number, unknown]>([
    ['a port that cannot be', 0, 'TCP'],
    ['a protocol that cannot be', 80, 'ICMP'],
  ])('reaches nothing by %s', (_, port, protocol) => {
    expect(reachability(shop, { port, protocol: protocol as 'TCP' }).cell(2, 2)).toBe('none');
  });

  test('knows nothing of places that are not in it', () => {
    const table = reachability(shop);
    expect([table.isAllowed(0, 0, 2), table.isAllowed(0, 1, 0), table.isAllowed(0, 9, 0), table.isAllowed(9, 2, 0)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

test('1,000 policies over 1,000 Pods are asked at once', () => {
  const where = (i: number): string => `ns-${i % 20}`;
  const cluster = clusterOf(
    ...Array.from({ length: 1000 }, (_, i) =>
      pod(`${where(i)}/pod-${i}`, { labels: { app: `app-${i % 100}`, tier: `t${i % 7}` }, ports: [{ name: 'http', containerPort: 8080 }] }),
    ),
    ...Array.from({ length: 1000 }, (_, i) =>
      policy(`${where(i)}/policy-${i}`, {
        podSelector: { matchLabels: { app: `app-${i % 100}` } },
        policyTypes: ['Ingress', 'Egress'],
        ingress: [
          {
            from: [
              { namespaceSelector: {}, podSelector: { matchExpressions: [{ key: 'tier', operator: 'NotIn', values: [`t${i % 7}`] }] } },
            ],
            ports: [{ port: 'http' }],
          },
        ],
        egress: [
          {
            to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': where(i * 3) } } }],
            ports: [{ port: 8000, endPort: 9000 }],
          },
        ],
      }),
    ),
  );
  const started = performance.now();
  const table = reachability(cluster, { port: 8080 });
  console.log(`1,000,000 pairs in ${(performance.now() - started).toFixed(0)} ms`);
  for (let i = 0; i < 500; i += 1) {
    const [from, to] = [(i * 37) % 1000, (i * 611) % 1000];
    const [source, target] = [table.pods[from]!, table.pods[to]!];
    const { allowed } = ask(cluster, `${source.namespace}/${source.name} > ${target.namespace}/${target.name} 8080`);
    expect(table.isAllowed(from, to, 0)).toBe(allowed);
  }
});
