import type { Cluster } from '../index.ts';
import { podCard, type Card } from './pod-box.ts';
import { flowsBetween } from './flows.ts';
import type { Link } from './layout-cluster.ts';
import { endpointOf } from './pod-summary.ts';
import { declaredPorts } from './port-text.ts';

/** The most Pods, and the most arrows between them, of which all are drawn. */
const MOST_PODS = 4;
const MOST_LINKS = 18;

export interface AllLinks {
  readonly cards: readonly Card[];
  readonly links: readonly Link[];
}

/** All Pods and all connections between them; undefined where they are too many to be drawn together. */
export function allLinks(cluster: Cluster): AllLinks | undefined {
  const { pods } = cluster;
  if (pods.length < 2 || pods.length > MOST_PODS) return undefined;
  const links = pods.flatMap((source, from) =>
    pods.flatMap((destination, to) =>
      from === to
        ? []
        : flowsBetween(cluster, endpointOf(source), endpointOf(destination), declaredPorts(destination)).map((flow) => ({
            from,
            to,
            flow,
          })),
    ),
  );
  return links.length > MOST_LINKS ? undefined : { cards: pods.map((pod) => podCard(cluster, pod)), links };
}
