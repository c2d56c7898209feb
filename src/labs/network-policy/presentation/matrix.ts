import { reachability, type Cluster, type Endpoint, type PortProbe } from '../index.ts';
import { isolation } from './source-map.ts';
import { endpointOf } from './pod-summary.ts';
import { portsText } from './port-text.ts';

/** The most Pods that the table has rows and columns for. */
export const MOST_ROWS = 30;

export interface MatrixCell {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly state: 'all' | 'some' | 'none' | 'no-ports' | 'itself';
  /** The ports that are reached where they are some; empty otherwise. */
  readonly reached: string;
}

export interface MatrixEnd {
  readonly namespace: string;
  readonly name: string;
  /** `TCP 8080, 9090`; empty where no port is declared. */
  readonly ports: string;
  readonly isolatedFor: { readonly ingress: boolean; readonly egress: boolean };
}

export interface Matrix {
  /** Rows and columns alike, Pods of one namespace together. */
  readonly ends: readonly MatrixEnd[];
  /** By source, then by destination. */
  readonly cells: readonly (readonly MatrixCell[])[];
  /** How many Pods have no row and no column. */
  readonly left: number;
}

/** Who reaches how many of whose declared ports, for the first Pods of the cluster. */
export function matrixOf(cluster: Cluster): Matrix {
  const pods = cluster.pods.slice(0, MOST_ROWS);
  const { probes, isAllowed, cell } = reachability({ ...cluster, pods });
  const reachedBy = (from: number, to: number): PortProbe[] => (probes[to] ?? []).filter((_, probe) => isAllowed(from, to, probe));
  return {
    ends: pods.map((pod, i) => {
      const directions = isolation(cluster, pod);
      return {
        namespace: pod.namespace,
        name: pod.name,
        ports: portsText(probes[i] ?? []),
        isolatedFor: { ingress: directions.includes('ingress'), egress: directions.includes('egress') },
      };
    }),
    cells: pods.map((from, row) =>
      pods.map((to, column): MatrixCell => {
        const state = row === column ? 'itself' : cell(row, column);
        return { from: endpointOf(from), to: endpointOf(to), state, reached: state === 'some' ? portsText(reachedBy(row, column)) : '' };
      }),
    ),
    left: cluster.pods.length - pods.length,
  };
}
