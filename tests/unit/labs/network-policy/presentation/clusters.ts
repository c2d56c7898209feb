import type { Pod } from '../../../../../src/labs/network-policy/index.ts';
import type { Cluster } from '../../../../../src/labs/network-policy/cluster.ts';
import { readObjects } from '../../../../../src/labs/shared/read-objects.ts';
import { shapes } from '../../../../../src/labs/network-policy/shapes.ts';
import { loadText, type Loaded } from '../../../../../src/labs/network-policy/presentation/source-map.ts';
import { podName } from '../../../../../src/labs/network-policy/presentation/pod-summary.ts';
import { clusterOf, pod, policy } from '../objects.ts';

const tcp = (...ports: number[]) => ports.map((containerPort) => ({ containerPort }));

/** A shop whose database takes only what comes from orders, and whose web server opens nothing but DNS. */
export const SHOP: Cluster = clusterOf(
  pod('shop/web', { labels: { app: 'web' }, ports: [{ name: 'http', containerPort: 8080 }] }),
  pod('shop/orders', { labels: { app: 'orders' }, ports: tcp(8080, 9090) }),
  pod('shop/database', { labels: { app: 'database' }, ports: tcp(5432) }),
  pod('tools/probe'),
  policy('shop/database', {
    podSelector: { matchLabels: { app: 'database' } },
    ingress: [{ from: [{ podSelector: { matchLabels: { app: 'orders' } } }], ports: [{ port: 5432 }] }],
  }),
  policy('shop/orders', {
    podSelector: { matchLabels: { app: 'orders' } },
    ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }], ports: [{ port: 8080 }] }],
  }),
  policy('shop/web', { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Egress'] }),
);

export function podOf({ pods }: Cluster, name: string): Pod {
  const found = pods.find((each) => podName(each) === name);
  if (!found) throw new Error(`There is no Pod ${name}`);
  return found;
}

/** So many Pods of one namespace. */
export function crowd(namespace: string, count: number) {
  return Array.from({ length: count }, (_, i) =>
    pod(`${namespace}/p${String(i).padStart(4, '0')}`, { ports: tcp(80), labels: { n: String(i) } }),
  );
}

export function loadedText(given: string, text: string): Loaded {
  return loadText(readObjects(given, shapes), readObjects(text, shapes));
}
