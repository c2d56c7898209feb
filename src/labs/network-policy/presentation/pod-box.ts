import type { Cluster, Pod } from '../index.ts';
import type { Direction } from '../policy.ts';
import { CARD_LINES, morePortsText } from './messages.ts';
import { isolation } from './source-map.ts';

/** What stands in the box of a Pod, or of an address outside the cluster. */
export interface Card {
  /** None outside the cluster. */
  readonly namespace: string | undefined;
  readonly title: string;
  readonly lines: readonly string[];
  /** The directions it is isolated for. */
  readonly isolated: readonly Direction[];
}

const MOST_PORTS = 3;

/** A Pod's name, its declared ports one a line, and what it is isolated for. */
export function podCard(cluster: Cluster, pod: Pod): Card {
  const ports = pod.ports.map(({ name, number, protocol }) => `${protocol} ${number}${name === undefined ? '' : ` ${name}`}`);
  const shown = ports.length > MOST_PORTS ? [...ports.slice(0, MOST_PORTS - 1), morePortsText(ports.length - MOST_PORTS + 1)] : ports;
  return {
    namespace: pod.namespace,
    title: pod.name,
    lines: [...(shown.length === 0 ? [CARD_LINES.noPort] : shown), ...(pod.hostNetwork ? [CARD_LINES.hostNetwork] : [])],
    isolated: isolation(cluster, pod),
  };
}

export function outsideCard(address: string): Card {
  return { namespace: undefined, title: address, lines: [CARD_LINES.outside], isolated: [] };
}
