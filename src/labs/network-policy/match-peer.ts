import { contains, type Address } from './address.ts';
import type { ResolvedEndpoint } from './endpoint.ts';
import type { PeerMatcher } from './policy.ts';

/**
 * Whether an element of `from` or `to` matches the other end of a connection. Selectors match Pods only. A block of
 * addresses matches any end that has an address in it, or whose one address that is used is in it; how far that holds for
 * Pods is the plugin's choice: see `notes.ts`.
 */
export function matchesPeer(peer: PeerMatcher, end: ResolvedEndpoint): boolean {
  if (peer.kind === 'pods') return end.kind === 'pod' && peer.selects.has(end.pod.index);
  return addressesOf(end).some((each) => contains(peer.cidr, each) && !peer.except.some((hole) => contains(hole, each)));
}

function addressesOf(end: ResolvedEndpoint): readonly Address[] {
  if (end.kind === 'outside') return [end.address];
  return end.address === undefined ? end.pod.addresses : [end.address];
}
