import type { ResolvedEndpoint } from './endpoint.ts';
import { isOwnNode } from './own-node.ts';
import type { DirectionVerdict, Note, RuleMiss } from './verdict.ts';

/**
 * What a verdict leaves open. How a block of addresses treats Pods, and what policies do to Pods on their node's network,
 * differs between plugins; here blocks match Pods by the addresses in their status, as Kubernetes' own e2e tests expect.
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-and-hostnetwork-pods
 */
export function notesOn(
  source: ResolvedEndpoint,
  destination: ResolvedEndpoint,
  egress: DirectionVerdict,
  ingress: DirectionVerdict,
): Note[] {
  const notes = new Set<Note>();
  if ([source, destination].some((end) => end.kind === 'pod' && end.pod.hostNetwork)) notes.add('host-network');
  for (const { verdict, subject, peer } of [
    { verdict: egress, subject: source, peer: destination },
    { verdict: ingress, subject: destination, peer: source },
  ]) {
    if (verdict.state === 'denied' && subject.kind === 'pod' && isOwnNode(subject.pod, peer) === undefined) notes.add('own-node');
    if (peer.kind === 'outside' || peer.pod.hostNetwork) continue;
    if (verdict.state === 'allowed' && verdict.matches.every(({ byAddress }) => byAddress)) notes.add('pod-by-address');
    const hangsOnAddress = (miss: RuleMiss): boolean => miss.portMatches && hasBlock(miss);
    if (verdict.state === 'denied' && peer.address === undefined && peer.pod.addresses.length === 0 && verdict.misses.some(hangsOnAddress))
      notes.add('pod-without-address');
  }
  return [...notes];
}

function hasBlock({ rule: { peers } }: RuleMiss): boolean {
  return peers !== 'any' && peers.some(({ kind }) => kind === 'addresses');
}
