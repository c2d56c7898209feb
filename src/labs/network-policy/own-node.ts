import { isSameAddress } from './address.ts';
import type { ResolvedEndpoint } from './endpoint.ts';
import type { Pod } from './pod.ts';

/**
 * Whether the other end of a connection is the node on which a Pod runs: "traffic to and from the node where a Pod is
 * running is always allowed". As with most plugins, a Pod on its node's network is that node for the Pods beside it.
 * Undefined where the two objects do not say.
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function isOwnNode({ node }: Pod, end: ResolvedEndpoint): boolean | undefined {
  if (end.kind === 'pod' && !end.pod.hostNetwork) return false;
  if (end.kind === 'pod' && node.name !== undefined && end.pod.node.name !== undefined) return node.name === end.pod.node.name;
  const addresses = end.kind === 'pod' ? [...end.pod.node.addresses, ...end.pod.addresses] : [end.address];
  if (node.addresses.some((own) => addresses.some((each) => isSameAddress(own, each)))) return true;
  // A node can have more addresses than its Pods' status tells, so that another address may be its own too.
  const areComparable = node.addresses.some((own) => addresses.some(({ family }) => family === own.family));
  return end.kind === 'pod' && areComparable ? false : undefined;
}
