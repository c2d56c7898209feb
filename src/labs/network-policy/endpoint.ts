import { isSameAddress, parseAddress, type Address } from './address.ts';
import type { Cluster } from './cluster.ts';
import type { Pod } from './pod.ts';
import type { Protocol } from './policy.ts';

/**
 * An end of a connection: a Pod, or an address. The address of a Service is not an end. It is rewritten to the address
 * of a Pod behind it, and whether before or after policies are applied depends on the plugin; ask for the Pod.
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-ipblock-selectors
 */
export type Endpoint = { readonly namespace: string; readonly pod: string } | { readonly ip: string };

/** Who connects to whom, and to which port there. The protocol is TCP where none is given. */
export interface Connection {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly port: number;
  readonly protocol?: Protocol | undefined;
}

/** An end as policies see it. An address that a Pod has is that Pod, by that one of its addresses. */
export type ResolvedEndpoint =
  | { readonly kind: 'pod'; readonly pod: Pod; readonly address?: Address | undefined }
  | { readonly kind: 'outside'; readonly address: Address; readonly text: string };

/** An end that nothing can connect from or to. */
export interface UnusableEndpoint {
  readonly kind: 'unusable';
  readonly reason: 'unknown-pod' | 'finished-pod' | 'not-an-address';
}

export function resolveEndpoint({ pods, finished }: Cluster, end: Endpoint): ResolvedEndpoint | UnusableEndpoint {
  if ('ip' in end) {
    const address = parseAddress(end.ip);
    if (address === undefined) return { kind: 'unusable', reason: 'not-an-address' };
    const owner = pods.find(({ addresses, hostNetwork }) => !hostNetwork && addresses.some((each) => isSameAddress(each, address)));
    return owner === undefined ? { kind: 'outside', address, text: end.ip } : { kind: 'pod', pod: owner, address };
  }
  const pod = pods.find(({ namespace, name }) => namespace === end.namespace && name === end.pod);
  if (pod !== undefined) return { kind: 'pod', pod };
  return { kind: 'unusable', reason: finished.has(endpointText(end)) ? 'finished-pod' : 'unknown-pod' };
}

/** Reads `shop/frontend` as a Pod and anything without a slash as an address. */
export function parseEndpoint(text: string): Endpoint {
  const [namespace = '', ...rest] = text.split('/');
  return rest.length === 0 ? { ip: text } : { namespace, pod: rest.join('/') };
}

export function endpointText(end: Endpoint): string {
  return 'ip' in end ? end.ip : `${end.namespace}/${end.pod}`;
}
