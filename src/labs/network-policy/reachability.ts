import type { Cluster } from './cluster.ts';
import type { ResolvedEndpoint } from './endpoint.ts';
import { IndexSet } from './index-set.ts';
import { matchesPeer } from './match-peer.ts';
import { matchesPort, type PortProbe } from './match-port.ts';
import { isOwnNode } from './own-node.ts';
import type { Pod } from './pod.ts';
import { PROTOCOLS, rulesFor, type Protocol, type Rule } from './policy.ts';
import { isPortNumber } from './syntax.ts';

/** Which Pods reach which: rows are sources, columns are ports of destinations. */
export interface Reachability {
  readonly pods: readonly Pod[];
  /** The ports that were asked of each Pod as a destination, in the order of `pods`. */
  readonly probes: readonly (readonly PortProbe[])[];
  /** Whether a Pod reaches a port of another, each by its place. Agrees with `evaluateConnection`. */
  readonly isAllowed: (from: number, to: number, probe: number) => boolean;
  /** How many of the destination's ports are reached; `no-ports` where none was asked. */
  readonly cell: (from: number, to: number) => 'all' | 'some' | 'none' | 'no-ports';
}

interface Column {
  /** The destination's place. */
  readonly to: number;
  readonly end: ResolvedEndpoint;
  readonly probe: PortProbe;
}

/**
 * The table of all Pods against all Pods: for one port if it is given, or else for each port that the destination's
 * containers declare. A Pod may listen on ports that it does not declare; those have to be asked for by number.
 */
export function reachability(cluster: Cluster, only?: { readonly port: number; readonly protocol?: Protocol | undefined }): Reachability {
  const { pods } = cluster;
  const probes = pods.map((pod) => (only === undefined ? declared(pod) : [{ port: only.port, protocol: only.protocol ?? 'TCP' }]));
  const columns = pods.flatMap((pod, to) => (probes[to] ?? []).map((probe): Column => ({ to, end: { kind: 'pod', pod }, probe })));
  const firstColumn = startsOf(probes.map(({ length }) => length));
  const open = openCells(cluster, columns);

  const isAllowed = (from: number, to: number, probe: number): boolean => {
    const column = (firstColumn[to] ?? 0) + probe;
    const asked = columns[column];
    if (asked?.to !== to || !isPortNumber(asked.probe.port) || !PROTOCOLS.includes(asked.probe.protocol)) return false;
    return open.has(from * columns.length + column);
  };
  return {
    pods,
    probes,
    isAllowed,
    cell: (from, to) => {
      const asked = probes[to] ?? [];
      const reached = asked.filter((_, probe) => isAllowed(from, to, probe)).length;
      if (asked.length === 0) return 'no-ports';
      return reached === 0 ? 'none' : reached === asked.length ? 'all' : 'some';
    },
  };
}

/**
 * The cells that are allowed, row by row. Each rule is matched once with each Pod and once with each column, never with
 * pairs of them; what rules allow is then united as sets.
 */
function openCells(cluster: Cluster, columns: readonly Column[]): IndexSet {
  const { pods } = cluster;
  const peersOf = memo((rule: Rule) =>
    setOf(pods, (pod) => rule.peers === 'any' || rule.peers.some((peer) => matchesPeer(peer, { kind: 'pod', pod }))),
  );
  const hasPort = ({ ports }: Rule, { end, probe }: Column): boolean =>
    ports === 'any' || ports.some((port) => matchesPort(port, probe, end));
  const destinationsOf = memo((rule: Rule) => {
    const peers = peersOf(rule);
    return setOf(columns, (column) => peers.has(column.to) && hasPort(rule, column));
  });

  const ingress = pods.map(({ index }) => rulesFor(cluster, 'ingress', index));
  const egress = pods.map(({ index }) => rulesFor(cluster, 'egress', index));
  // Undefined where the Pod is not isolated, and everything is allowed.
  const sources = columns.map((column) => {
    const rules = ingress[column.to]?.filter((rule) => hasPort(rule, column));
    return rules && union(pods.length, rules.map(peersOf));
  });
  const destinations = pods.map((_, row) => {
    const rules = egress[row];
    return rules && union(columns.length, rules.map(destinationsOf));
  });

  const isNodeOf = (pod: number, other: number): boolean => {
    const peer = pods[other];
    if (peer?.hostNetwork !== true) return false;
    const subject = pods[pod];
    return subject !== undefined && isOwnNode(subject, { kind: 'pod', pod: peer }) === true;
  };
  const open = new IndexSet(pods.length * columns.length);
  pods.forEach((_, row) => {
    columns.forEach(({ to }, column) => {
      const leaves = (destinations[row]?.has(column) ?? true) || isNodeOf(row, to);
      const arrives = (sources[column]?.has(row) ?? true) || isNodeOf(to, row);
      if ((leaves && arrives) || row === to) open.add(row * columns.length + column);
    });
  });
  return open;
}

function declared({ ports }: Pod): PortProbe[] {
  const byText = new Map(ports.map(({ number, protocol }) => [`${number}/${protocol}`, { port: number, protocol }]));
  return [...byText.values()];
}

function startsOf(lengths: readonly number[]): number[] {
  let start = 0;
  return lengths.map((length) => (start += length) - length);
}

function setOf<Item>(items: readonly Item[], isMember: (item: Item) => boolean): IndexSet {
  const set = new IndexSet(items.length);
  items.forEach((item, i) => {
    if (isMember(item)) set.add(i);
  });
  return set;
}

function union(size: number, sets: readonly IndexSet[]): IndexSet {
  const all = new IndexSet(size);
  for (const set of sets) all.addAll(set);
  return all;
}

function memo<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = compute(key)));
    return value;
  };
}
