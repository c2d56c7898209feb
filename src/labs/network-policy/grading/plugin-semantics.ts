import type { Cluster } from '../cluster.ts';
import { parseEndpoint, resolveEndpoint, type ResolvedEndpoint, type UnusableEndpoint } from '../endpoint.ts';
import { evaluateBetween } from '../evaluate.ts';
import type { Verdict } from '../verdict.ts';
import { matchesPeer } from '../match-peer.ts';
import { matchesPort, type PortProbe } from '../match-port.ts';
import { isOwnNode } from '../own-node.ts';
import type { Pod } from '../pod.ts';
import { rulesFor, type Direction, type Rule } from '../policy.ts';
import type { Probe } from './probes.ts';

/** What a goal is held against: the cluster as a network plugin sees it, where plugins differ. */
export class PluginView {
  readonly #cluster: Cluster;
  readonly #ends = new Map<string, ResolvedEndpoint | UnusableEndpoint>();
  readonly #rules: Readonly<Record<Direction, Map<number, readonly Rule[] | undefined>>> = { ingress: new Map(), egress: new Map() };
  /** Whether Pods have no addresses in it. */
  readonly withoutPodAddresses: boolean;

  constructor(cluster: Cluster, withoutPodAddresses = false) {
    this.#cluster = cluster;
    this.withoutPodAddresses = withoutPodAddresses;
  }

  /** Whether a connection is allowed: what `verdictOn` says of it, without the reasons. */
  isAllowed({ from, to, ...port }: Probe): boolean {
    const [source, destination] = [this.#end(from), this.#end(to)];
    if (source.kind === 'unusable' || destination.kind === 'unusable') return false;
    if (source.kind === 'pod' && destination.kind === 'pod' && source.pod === destination.pod) return true;
    return (
      this.#allows('egress', source, destination, destination, port) && this.#allows('ingress', destination, source, destination, port)
    );
  }

  /** Whether the destination is a Pod that declares the port. */
  isDeclared({ to, port, protocol }: Probe): boolean {
    const end = this.#end(to);
    return end.kind === 'pod' && end.pod.ports.some((each) => each.number === port && each.protocol === protocol);
  }

  verdictOn({ from, to, ...port }: Probe): Verdict {
    return evaluateBetween(this.#cluster, this.#end(from), this.#end(to), port);
  }

  #allows(
    direction: Direction,
    subject: ResolvedEndpoint,
    peer: ResolvedEndpoint,
    destination: ResolvedEndpoint,
    port: PortProbe,
  ): boolean {
    if (subject.kind === 'outside') return true;
    const rules = this.#rulesOf(direction, subject.pod);
    if (rules === undefined || isOwnNode(subject.pod, peer) === true) return true;
    return rules.some(
      ({ peers, ports }) =>
        (ports === 'any' || ports.some((each) => matchesPort(each, port, destination))) &&
        (peers === 'any' || peers.some((each) => matchesPeer(each, peer))),
    );
  }

  /** The rules of all policies that isolate a Pod for a direction; undefined where none does. */
  #rulesOf(direction: Direction, { index, hostNetwork }: Pod): readonly Rule[] | undefined {
    const known = this.#rules[direction];
    if (!known.has(index)) known.set(index, hostNetwork ? undefined : rulesFor(this.#cluster, direction, index));
    return known.get(index);
  }

  #end(text: string): ResolvedEndpoint | UnusableEndpoint {
    let end = this.#ends.get(text);
    if (end === undefined) this.#ends.set(text, (end = resolveEndpoint(this.#cluster, parseEndpoint(text))));
    return end;
  }
}

/** 10.244.0.0, where the addresses begin that Pods without an address are thought to have. */
const POD_NETWORK = 0x0af40000n;

/**
 * Plugins differ in whether a block of addresses matches Pods: Kubernetes' own e2e tests expect it, and for Cilium a block
 * is only what is no Pod. An answer must hold with all of them. So a cluster is looked at twice: with an address for every
 * Pod, and as if no Pod had one.
 * https://docs.cilium.io/en/stable/security/policy/language/
 */
export function pluginViewsOf(cluster: Cluster): PluginView[] {
  const addressed = cluster.pods.map((pod) =>
    pod.addresses.length > 0 ? pod : { ...pod, addresses: [{ family: 4 as const, value: POD_NETWORK + BigInt(pod.index + 1) }] },
  );
  return [
    new PluginView({ ...cluster, pods: addressed }),
    new PluginView({ ...cluster, pods: cluster.pods.map((pod) => ({ ...pod, addresses: [] })) }, true),
  ];
}
