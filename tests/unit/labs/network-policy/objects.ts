import { evaluateConnection } from '../../../../src/labs/network-policy/evaluate.ts';
import { loadCluster, type Cluster } from '../../../../src/labs/network-policy/cluster.ts';
import { parseEndpoint } from '../../../../src/labs/network-policy/endpoint.ts';
import type { Protocol } from '../../../../src/labs/network-policy/policy.ts';
import type { Verdict } from '../../../../src/labs/network-policy/verdict.ts';

type Fields = Readonly<Record<string, unknown>>;
export type Labels = Readonly<Record<string, string>>;

export function namespace(name: string, labels: Labels = {}): Fields {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

interface PodParts {
  readonly labels?: Labels;
  readonly ports?: readonly Fields[];
  readonly ip?: string;
  readonly spec?: Fields;
  readonly status?: Fields;
}

/** A Pod by `<namespace>/<name>`. */
export function pod(path: string, { labels = {}, ports = [], ip, spec = {}, status = {} }: PodParts = {}): Fields {
  const [where, name] = path.split('/');
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: where, labels },
    spec: { containers: [{ name: 'main', image: 'registry.k8s.io/pause:3.10.1', ports }], ...spec },
    status: { ...(ip !== undefined && { podIP: ip, podIPs: [{ ip }] }), ...status },
  };
}

/** A NetworkPolicy by `<namespace>/<name>`. */
export function policy(path: string, spec: Fields): Fields {
  const [where, name] = path.split('/');
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, namespace: where }, spec };
}

/** A connection in words: `shop/web > shop/db TCP 5432`; the protocol may be left out. */
export function ask(cluster: Cluster, words: string): Verdict {
  const [from = '', , to = '', ...rest] = words.split(' ');
  const protocol = rest.length === 2 ? (rest[0] as Protocol) : undefined;
  return evaluateConnection(cluster, { from: parseEndpoint(from), to: parseEndpoint(to), port: Number(rest.at(-1)), protocol });
}

/** A cluster without a single problem. */
export function clusterOf(...objects: readonly Fields[]): Cluster {
  const cluster = loadCluster(objects);
  if (cluster.problems.length > 0) throw new Error(JSON.stringify(cluster.problems));
  return cluster;
}
