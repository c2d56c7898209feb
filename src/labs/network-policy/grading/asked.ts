import type { Connections, NetworkPolicyGoal } from '../../../schema/goals/network-policy.ts';
import { contains, parseAddress, parseCidr, type Cidr } from '../address.ts';
import type { Cluster } from '../cluster.ts';
import type { PortProbe } from '../match-port.ts';
import { DIRECTIONS, PROTOCOLS, type Rule } from '../policy.ts';
import { addressEdges, portEnds, portsBeyond, type PortRange } from './edges.ts';

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

/**
 * The ends and ports that a cluster has and that a goal names, and those at which what the policies allow, or what the
 * goal asks for, can change. So nothing is open or closed where nobody looks.
 */
export function fieldOf({ pods, policies }: Cluster, goal: NetworkPolicyGoal): Field {
  const asked = [...goal.allowed, ...goal.denied, ...goal.either];
  const patterns = asked.flatMap(({ from, to }) => [from, to].flat());
  const rules = policies.flatMap((policy) => DIRECTIONS.flatMap((direction) => policy[direction] ?? []));
  const named = [...patterns, ...asked.flatMap(({ except }) => except)].flatMap((text) => rangeOf(text) ?? []);
  const addresses = [...goal.outside, ...patterns.filter(isAddress), ...[...named, ...rules.flatMap(blocksOf)].flatMap(addressEdges)];
  const ranges = [
    ...pods.flatMap((pod) => pod.ports.map(({ number, protocol }): PortRange => ({ protocol, first: number, last: number }))),
    ...asked.flatMap(portRangesOf),
    ...rules.flatMap(({ ports }) => (ports === 'any' ? [] : ports.filter((each) => each.kind === 'range'))),
  ];
  const ports = [
    ...ranges.flatMap(portEnds),
    ...PROTOCOLS.map((protocol): PortProbe => ({ port: ODD_PORT, protocol })),
    ...ranges.flatMap(portsBeyond),
  ];
  const ofPods = pods.flatMap((pod) => pod.addresses);
  const isOfPod = (text: string): boolean => {
    const address = parseAddress(text);
    return ofPods.some(({ family, value }) => family === address?.family && value === address.value);
  };
  return {
    ends: [...pods.map(({ namespace, name }) => `${namespace}/${name}`), ...new Set(addresses.filter((each) => !isOfPod(each)))],
    ports: [...new Map(ports.map((each) => [`${each.protocol} ${each.port}`, each])).values()],
  };
}

function blocksOf({ peers }: Rule): Cidr[] {
  return (peers === 'any' ? [] : peers).flatMap((peer) => (peer.kind === 'addresses' ? [peer.cidr, ...peer.except] : []));
}

function portRangesOf({ port = [], endPort, protocol = 'TCP' }: Connections): PortRange[] {
  return [port].flat().map((first) => ({ protocol, first, last: endPort ?? first }));
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

/** How many connections a field has. */
export function trialCount({ ends, ports }: Field): number {
  const addresses = ends.filter(isAddress).length;
  const pods = ends.length - addresses;
  return (pods * (pods - 1) + 2 * pods * addresses) * ports.length;
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
