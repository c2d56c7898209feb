import type { ResolvedEndpoint } from './endpoint.ts';
import { isOwnNode } from './own-node.ts';
import type { DirectionVerdict, Note, RuleMiss } from './verdict.ts';

const HOST_NETWORK: Note = {
  kind: 'host-network',
  message:
    "What policies do to a Pod with hostNetwork is undefined. Here it is as with most plugins: no policy and no selector selects it, and its traffic is its node's, which an ipBlock can match.",
};
const POD_BY_ADDRESS: Note = {
  kind: 'pod-by-address',
  message:
    'Only an ipBlock matches the Pod at the other end. Blocks are meant for addresses outside the cluster: Pods change theirs, and some plugins do not match Pods by address.',
};
const POD_WITHOUT_ADDRESS: Note = {
  kind: 'pod-without-address',
  message: 'The Pod at the other end has no address in its status, so it is not known whether an ipBlock matches it. Here it does not.',
};
const OWN_NODE: Note = {
  kind: 'own-node',
  message:
    'If the other end is the node on which the Pod runs, the connection is allowed all the same: no policy stops traffic between a Pod and its own node.',
};

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
  if ([source, destination].some((end) => end.kind === 'pod' && end.pod.hostNetwork)) notes.add(HOST_NETWORK);
  for (const { verdict, subject, peer } of [
    { verdict: egress, subject: source, peer: destination },
    { verdict: ingress, subject: destination, peer: source },
  ]) {
    if (verdict.state === 'denied' && subject.kind === 'pod' && isOwnNode(subject.pod, peer) === undefined) notes.add(OWN_NODE);
    if (peer.kind === 'outside' || peer.pod.hostNetwork) continue;
    if (verdict.state === 'allowed' && verdict.matches.every(({ byAddress }) => byAddress)) notes.add(POD_BY_ADDRESS);
    const hangsOnAddress = (miss: RuleMiss): boolean => miss.portMatches && hasBlock(miss);
    if (verdict.state === 'denied' && peer.address === undefined && peer.pod.addresses.length === 0 && verdict.misses.some(hangsOnAddress))
      notes.add(POD_WITHOUT_ADDRESS);
  }
  return [...notes];
}

function hasBlock({ rule: { peers } }: RuleMiss): boolean {
  return peers !== 'any' && peers.some(({ kind }) => kind === 'addresses');
}
