import type { Connections, NetworkPolicyGoal } from '../../../schema/goals/network-policy.ts';
import { addressText, contains, parseAddress, parseCidr, type Cidr } from '../address.ts';
import type { Cluster } from '../cluster.ts';
import type { PortProbe } from '../match-port.ts';
import { namedByPolicies } from './named-by-answer.ts';

/** A single connection to try. */
export interface Trial extends PortProbe {
  readonly from: string;
  readonly to: string;
}

/** A port that no Pod declares and no task names: what is open by accident shows here. */
const ODD_PORT = 61_000;

/** Everything that can be tried: each end with each other, on each port. */
export interface Field {
  readonly ends: readonly string[];
  readonly ports: readonly PortProbe[];
}

/** The ends and ports of a cluster, those that a goal names besides, and those at which the cluster's policies change. */
export function fieldOf({ pods, policies }: Cluster, goal: NetworkPolicyGoal): Field {
  const named = namedByPolicies(policies);
  const asked = [...goal.allowed, ...goal.denied, ...goal.either];
  const patterns = asked.flatMap(({ from, to }) => [from, to].flat());
  const edges = patterns.flatMap((pattern) => {
    const range = rangeOf(pattern);
    return range === undefined ? [] : [range.first, range.last].map((value) => addressText({ family: range.family, value }));
  });
  const ports = [
    ...pods.flatMap((pod) => pod.ports.map(({ number, protocol }) => ({ port: number, protocol }))),
    ...asked.flatMap(({ port = [], endPort = [], protocol = 'TCP' }) => [port, endPort].flat().map((each) => ({ port: each, protocol }))),
    ...named.ports,
    ...(['TCP', 'UDP', 'SCTP'] as const).map((protocol) => ({ port: ODD_PORT, protocol })),
  ];
  const podNames = pods.map(({ namespace, name }) => `${namespace}/${name}`);
  return {
    ends: [...new Set([...podNames, ...goal.outside, ...patterns.filter(isAddress), ...edges, ...named.addresses])],
    ports: [...new Map(ports.map((each) => [`${each.protocol} ${each.port}`, each])).values()],
  };
}

/** The single connections that an entry of a goal stands for. */
export function trialsOf(field: Field, connections: Connections): Trial[] {
  const { from, to, except } = connections;
  const holes = except.flatMap((text) => rangeOf(text) ?? []);
  const isMeant = (end: string): boolean => !holes.some((hole) => isIn(hole, end));
  const sources = expand(field, from).filter(isMeant);
  const destinations = expand(field, to).filter(isMeant);
  const ports = portsOf(field, connections);
  return pairs(sources, destinations).flatMap((pair) => ports.map((each) => ({ ...pair, ...each })));
}

function portsOf({ ports }: Field, { port, endPort, protocol }: Connections): PortProbe[] {
  if (port === undefined) return ports.filter((each) => protocol === undefined || each.protocol === protocol);
  const asked = [port].flat().map((each): PortProbe => ({ port: each, protocol: protocol ?? 'TCP' }));
  if (endPort === undefined) return asked;
  return asked.flatMap((first) =>
    ports.filter((each) => each.protocol === first.protocol && first.port <= each.port && each.port <= endPort),
  );
}

/** All connections of a field. */
export function allTrials(field: Field): Trial[] {
  return trialsOf(field, { from: '*', to: '*', except: [] });
}

export function trialKey({ from, to, port, protocol }: Trial): string {
  return `${from} ${to} ${protocol} ${port}`;
}

/** The range that an end of a goal stands for, if it is one. */
export function rangeOf(end: string): Cidr | undefined {
  const parsed = parseCidr(end);
  return 'cidr' in parsed ? parsed.cidr : undefined;
}

/** Between addresses outside the cluster, and from an end to itself, there is nothing to decide. */
function pairs(sources: readonly string[], destinations: readonly string[]): Pick<Trial, 'from' | 'to'>[] {
  return sources.flatMap((from) =>
    destinations.filter((to) => from !== to && !(isAddress(from) && isAddress(to))).map((to) => ({ from, to })),
  );
}

function expand({ ends }: Field, patterns: string | readonly string[]): string[] {
  const expanded = [patterns].flat().flatMap((pattern) => {
    if (pattern === '*') return ends;
    if (pattern.endsWith('/*')) return ends.filter((end) => end.startsWith(pattern.slice(0, -1)));
    const range = rangeOf(pattern);
    return range === undefined ? [pattern] : ends.filter((end) => isIn(range, end));
  });
  return [...new Set(expanded)];
}

function isIn(range: Cidr, end: string): boolean {
  const address = parseAddress(end);
  return address !== undefined && contains(range, address);
}

function isAddress(end: string): boolean {
  return parseAddress(end) !== undefined;
}
