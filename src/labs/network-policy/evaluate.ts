import type { Cluster } from './cluster.ts';
import { resolveEndpoint, type Connection, type ResolvedEndpoint, type UnusableEndpoint } from './endpoint.ts';
import { matchesPeer } from './match-peer.ts';
import { matchesPort, type PortProbe } from './match-port.ts';
import { notesOn } from './notes.ts';
import { isOwnNode } from './own-node.ts';
import { PROTOCOLS, type Direction } from './policy.ts';
import { isPortNumber } from './syntax.ts';
import type { DirectionVerdict, Impossible, RuleMatch, RuleMiss, RuleReference, Verdict } from './verdict.ts';

/**
 * Whether policies allow a connection, and why. A Pod is isolated for a direction once a policy for that direction
 * selects it; then only what some rule of such a policy allows gets through. Policies add up, whatever their order. The
 * egress of the source and the ingress of the destination must both allow the connection; its replies need no rule.
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation
 */
export function evaluateConnection(cluster: Cluster, { from, to, port, protocol = 'TCP' }: Connection): Verdict {
  return evaluateBetween(cluster, resolveEndpoint(cluster, from), resolveEndpoint(cluster, to), { port, protocol });
}

/** The same for ends that are resolved already: who asks about few ends and many ports looks each up once. */
export function evaluateBetween(
  cluster: Cluster,
  source: ResolvedEndpoint | UnusableEndpoint,
  destination: ResolvedEndpoint | UnusableEndpoint,
  probe: PortProbe,
): Verdict {
  if (source.kind === 'unusable') return impossible({ part: 'from', is: source.reason });
  if (destination.kind === 'unusable') return impossible({ part: 'to', is: destination.reason });
  if (!isPortNumber(probe.port)) return impossible({ part: 'port', is: 'unknown' });
  if (!PROTOCOLS.includes(probe.protocol)) return impossible({ part: 'protocol', is: 'unknown' });
  // https://kubernetes.io/docs/concepts/services-networking/network-policies/: a Pod cannot block access to itself.
  if (source.kind === 'pod' && destination.kind === 'pod' && source.pod === destination.pod) return { kind: 'itself', allowed: true };

  const egress = inDirection(cluster, 'egress', { subject: source, peer: destination, destination, probe });
  const ingress = inDirection(cluster, 'ingress', { subject: destination, peer: source, destination, probe });
  return {
    kind: 'decided',
    allowed: egress.allowed && ingress.allowed,
    from: source,
    to: destination,
    egress,
    ingress,
    notes: notesOn(source, destination, egress, ingress),
  };
}

function impossible(reason: Impossible): Verdict {
  return { kind: 'impossible', allowed: false, reason };
}

/** A connection as one direction's policies see it. */
interface View {
  /** The end that policies of this direction isolate. */
  readonly subject: ResolvedEndpoint;
  readonly peer: ResolvedEndpoint;
  readonly destination: ResolvedEndpoint;
  readonly probe: PortProbe;
}

function inDirection(cluster: Cluster, direction: Direction, view: View): DirectionVerdict {
  const { subject } = view;
  if (subject.kind === 'outside') return { state: 'not-isolated', allowed: true, because: 'outside-cluster' };
  if (subject.pod.hostNetwork) return { state: 'not-isolated', allowed: true, because: 'host-network' };
  const selectedBy = cluster.policies.filter((policy) => policy[direction] !== undefined && policy.selects.has(subject.pod.index));
  if (selectedBy.length === 0) return { state: 'not-isolated', allowed: true, because: 'no-policy' };
  if (isOwnNode(subject.pod, view.peer) === true) return { state: 'not-isolated', allowed: true, because: 'own-node' };

  const outcomes = selectedBy.flatMap((policy) =>
    (policy[direction] ?? []).map((rule, index) => ruleOutcome({ policy, direction, rule, index }, view)),
  );
  const matches = outcomes.filter((each) => each.matches);
  if (matches.length > 0) return { state: 'allowed', allowed: true, selectedBy, matches };
  return { state: 'denied', allowed: false, selectedBy, misses: outcomes.filter((each) => !each.matches) };
}

function ruleOutcome(reference: RuleReference, { peer, destination, probe }: View): RuleMatch | RuleMiss {
  const { path, peers, ports } = reference.rule;
  const matchingPeers = peers === 'any' ? [] : peers.filter((each) => matchesPeer(each, peer));
  const matchingPort = ports === 'any' ? undefined : ports.find((each) => matchesPort(each, probe, destination));
  const peerMatches = peers === 'any' || matchingPeers.length > 0;
  const portMatches = ports === 'any' || matchingPort !== undefined;
  if (!peerMatches || !portMatches) return { ...reference, matches: false, peerMatches, portMatches };

  const element = <Matcher>(field: 'from' | 'to' | 'ports', list: readonly Matcher[] | 'any', matching: Matcher | undefined) => {
    if (list === 'any' || matching === undefined) return undefined;
    const index = list.indexOf(matching);
    return { index, path: [...path, field, index] };
  };
  return {
    ...reference,
    matches: true,
    peer: element(reference.direction === 'ingress' ? 'from' : 'to', peers, matchingPeers[0]),
    port: element('ports', ports, matchingPort),
    byAddress: matchingPeers.length > 0 && matchingPeers.every(({ kind }) => kind === 'addresses'),
  };
}
