import type { Cluster, Pod } from '../index.ts';
import { isolation } from './source-map.ts';

/** What stands in the box of a Pod, or of an address outside the cluster. */
export interface Card {
  /** None outside the cluster. */
  readonly namespace: string | undefined;
  readonly title: string;
  readonly lines: readonly string[];
  /** The directions it is isolated for, as words; empty where it is not. */
  readonly isolated: string;
}

const MOST_PORTS = 3;

/** A Pod's name, its declared ports one a line, and what it is isolated for. */
export function podCard(cluster: Cluster, pod: Pod): Card {
  const ports = pod.ports.map(({ name, number, protocol }) => `${protocol} ${number}${name === undefined ? '' : ` ${name}`}`);
  const shown = ports.length > MOST_PORTS ? [...ports.slice(0, MOST_PORTS - 1), `and ${ports.length - MOST_PORTS + 1} more ports`] : ports;
  return {
    namespace: pod.namespace,
    title: pod.name,
    lines: [...(shown.length === 0 ? ['no declared port'] : shown), ...(pod.hostNetwork ? ['host network'] : [])],
    isolated: isolation(cluster, pod).join(', '),
  };
}

export function outsideCard(address: string): Card {
  return { namespace: undefined, title: address, lines: ['outside the cluster'], isolated: '' };
}
