import type { Connections, NetworkPolicyGoal } from '../../../schema/goals/network-policy.ts';
import { contains, isSameAddress, parseAddress, parseCidr, type Address, type Cidr } from '../address.ts';
import type { Cluster } from '../cluster.ts';
import type { PortProbe } from '../match-port.ts';
import { DIRECTIONS, PROTOCOLS, type Rule } from '../policy.ts';
import { boundaryAddresses, portBounds, portsBeyond, type PortRange } from './boundary-values.ts';

/** A single connection to try. */
export interface Probe extends PortProbe {
  readonly from: string;
  readonly to: string;
}

/** A port that no Pod declares and no task names: what is open by accident shows here. */
const UNDECLARED_PORT = 61_000;

/** Everything that can be tried: each end with each other, on each port. */
export interface ProbeSpace {
  readonly ends: readonly string[];
  /** Those of the ends that are addresses, read. */
  readonly addresses: ReadonlyMap<string, Address>;
  readonly ports: readonly PortProbe[];
}

/**
 * The ends and ports that a cluster has and that a goal names, and those at which what the policies allow, or what the
 * goal asks for, can change. So nothing is open or closed where nobody looks.
 */
export function probeSpaceOf({ pods, policies }: Cluster, goal: NetworkPolicyGoal): ProbeSpace {
  const asked = [...goal.allowed, ...goal.denied, ...goal.unconstrained];
  const patterns = asked.flatMap(({ from, to }) => [from, to].flat());
  const rules = policies.flatMap((policy) => DIRECTIONS.flatMap((direction) => policy[direction] ?? []));
  const named = [...patterns, ...asked.flatMap(({ except }) => except)].flatMap((text) => rangeOf(text) ?? []);
  const addresses = [
    ...goal.externalAddresses,
    ...patterns.filter(isAddress),
    ...[...named, ...rules.flatMap(blocksOf)].flatMap(boundaryAddresses),
  ];
  const ranges = [
    ...pods.flatMap((pod) => pod.ports.map(({ number, protocol }): PortRange => ({ protocol, first: number, last: number }))),
    ...asked.flatMap(portRangesOf),
    ...rules.flatMap(({ ports }) => (ports === 'any' ? [] : ports.filter((each) => each.kind === 'range'))),
  ];
  const ports = [
    ...ranges.flatMap(portBounds),
    ...PROTOCOLS.map((protocol): PortProbe => ({ port: UNDECLARED_PORT, protocol })),
    ...ranges.flatMap(portsBeyond),
  ];
  const ofPods = pods.flatMap((pod) => pod.addresses);
  const outside = new Map(
    addresses.flatMap((text) => {
      const address = parseAddress(text);
      return address === undefined || ofPods.some((own) => isSameAddress(own, address)) ? [] : [[text, address]];
    }),
  );
  return {
    ends: [...pods.map(({ namespace, name }) => `${namespace}/${name}`), ...outside.keys()],
    addresses: outside,
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
export function probesOf(space: ProbeSpace, connections: Connections): Probe[] {
  const { from, to, except } = connections;
  const holes = except.flatMap((text) => rangeOf(text) ?? []);
  const isMeant = (end: string): boolean => {
    const address = space.addresses.get(end);
    return !holes.some((hole) => isIn(hole, address));
  };
  const sources = expand(space, from).filter(isMeant);
  const destinations = expand(space, to).filter(isMeant);
  const ports = portsOf(space, connections);
  return pairs(space, sources, destinations).flatMap((pair) => ports.map((each) => ({ ...pair, ...each })));
}

function portsOf({ ports }: ProbeSpace, { port, endPort, protocol }: Connections): PortProbe[] {
  if (port === undefined) return ports.filter((each) => protocol === undefined || each.protocol === protocol);
  const asked = [port].flat().map((each): PortProbe => ({ port: each, protocol: protocol ?? 'TCP' }));
  if (endPort === undefined) return asked;
  return asked.flatMap((first) =>
    ports.filter((each) => each.protocol === first.protocol && first.port <= each.port && each.port <= endPort),
  );
}

/** All connections of a space. */
export function allProbes(space: ProbeSpace): Probe[] {
  return probesOf(space, { from: '*', to: '*', except: [] });
}

/** How many connections a space has. */
export function probeCount({ ends, addresses, ports }: ProbeSpace): number {
  const pods = ends.length - addresses.size;
  return (pods * (pods - 1) + 2 * pods * addresses.size) * ports.length;
}

export function probeKey({ from, to, port, protocol }: Probe): string {
  return `${from} ${to} ${protocol} ${port}`;
}

/** The range that an end of a goal stands for, if it is one. */
export function rangeOf(end: string): Cidr | undefined {
  const parsed = parseCidr(end);
  return 'cidr' in parsed ? parsed.cidr : undefined;
}

/** Between addresses outside the cluster, and from an end to itself, there is nothing to decide. */
function pairs({ addresses }: ProbeSpace, sources: readonly string[], destinations: readonly string[]): Pick<Probe, 'from' | 'to'>[] {
  return sources.flatMap((from) =>
    destinations.filter((to) => from !== to && !(addresses.has(from) && addresses.has(to))).map((to) => ({ from, to })),
  );
}

function expand({ ends, addresses }: ProbeSpace, patterns: string | readonly string[]): string[] {
  const expanded = [patterns].flat().flatMap((pattern) => {
    if (pattern === '*') return ends;
    if (pattern.endsWith('/*')) return ends.filter((end) => end.startsWith(pattern.slice(0, -1)));
    const range = rangeOf(pattern);
    return range === undefined ? [pattern] : ends.filter((end) => isIn(range, addresses.get(end)));
  });
  return [...new Set(expanded)];
}

function isIn(range: Cidr, address: Address | undefined): boolean {
  return address !== undefined && contains(range, address);
}

function isAddress(end: string): boolean {
  return parseAddress(end) !== undefined;
}
