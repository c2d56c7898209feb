import { endpointText, type Endpoint } from '../endpoint.ts';
import type { PortProbe } from '../match-port.ts';
import { PROTOCOLS, type Protocol } from '../policy.ts';
import { declaredPorts } from './port-text.ts';
import { podAt, type PodSummary } from './pod-summary.ts';

/** Stands for all Pods where the one is chosen whose connections are drawn: no Pod has an empty name. */
export const ALL = '';

/** What is asked of a connection. The port is what stands in its field, number or not. */
export interface Query {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly port: string;
  readonly protocol: Protocol;
}

/** An address outside every cluster: https://www.rfc-editor.org/rfc/rfc5737 */
export const EXAMPLE_ADDRESS = '203.0.113.10';

/** The connection asked about, to the number that stands in the field. */
export function connectionOf({ from, to, port, protocol }: Query) {
  return { from, to, port: /^\d+$/.test(port) ? Number(port) : Number.NaN, protocol };
}

/** `shop/frontend to shop/database, TCP 5432` */
export function queryText({ from, to, port, protocol }: Query): string {
  return `${endpointText(from)} to ${endpointText(to)}, ${protocol} ${port}`;
}

/** The port asked about, where it is one. */
export function probeOf(query: Query): PortProbe | undefined {
  const { port, protocol } = connectionOf(query);
  return Number.isNaN(port) ? undefined : { port, protocol };
}

/** A question about two ends: for the first port that the destination declares. */
export function queryAbout(cluster: { readonly pods: readonly PodSummary[] }, from: Endpoint, to: Endpoint): Query {
  const pod = podAt(cluster, to);
  const { port, protocol } = (pod && declaredPorts(pod)[0]) ?? { port: 'ip' in to ? 443 : 80, protocol: 'TCP' };
  return { from, to, port: String(port), protocol };
}

/** The same question of another destination: its first declared port, unless it declares the one that is asked. */
export function withDestination(cluster: { readonly pods: readonly PodSummary[] }, query: Query, to: Endpoint): Query {
  const pod = podAt(cluster, to);
  const declared = pod ? declaredPorts(pod) : [];
  const keeps = declared.length === 0 || declared.some(({ port, protocol }) => String(port) === query.port && protocol === query.protocol);
  return keeps ? { ...query, to } : queryAbout(cluster, query.from, to);
}

export function isProtocol(text: string): text is Protocol {
  return PROTOCOLS.some((each) => each === text);
}
