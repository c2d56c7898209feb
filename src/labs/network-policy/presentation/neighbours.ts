import { endpointText, reachability, type Cluster, type Pod } from '../index.ts';
import { outsideCard, podCard, type Card } from './pod-box.ts';
import { flowsBetween, type Flow } from './flows.ts';
import { endpointOf } from './pod-summary.ts';
import { declaredPorts } from './port-text.ts';
import { probeOf, type Query } from './query.ts';

/** Another end, with what the chosen Pod reaches of it and what it reaches of the chosen Pod. */
export interface Neighbour {
  readonly card: Card;
  readonly outgoing: readonly Flow[];
  readonly incoming: readonly Flow[];
}

export interface Neighbourhood {
  readonly chosen: Card;
  readonly neighbours: readonly Neighbour[];
  /** How many other Pods there are, drawn or not. */
  readonly others: number;
  /** How many of them are among the neighbours. */
  readonly drawn: number;
}

/** The most other Pods that are drawn, and the most among which those with connections are looked for. */
export const MOST_DRAWN = 10;
const MOST_CONSIDERED = 200;

/**
 * The other Pods around a chosen one, those of its namespace first. Where there are too many, those that some connection
 * is allowed with come before the others. An address that the question is about stands last.
 */
export function neighbourhood(cluster: Cluster, chosen: Pod, query: Query | undefined): Neighbourhood {
  const others = cluster.pods.filter((pod) => pod !== chosen);
  const near = inOrder(others, chosen.namespace);
  const drawn = near.length <= MOST_DRAWN ? near : inOrder(connectedFirst(cluster, chosen, near).slice(0, MOST_DRAWN), chosen.namespace);
  const neighbours = drawn.map((pod): Neighbour => ({
    card: podCard(cluster, pod),
    outgoing: flowsBetween(cluster, endpointOf(chosen), endpointOf(pod), declaredPorts(pod)),
    incoming: flowsBetween(cluster, endpointOf(pod), endpointOf(chosen), declaredPorts(chosen)),
  }));
  return {
    chosen: podCard(cluster, chosen),
    neighbours: [...neighbours, ...outsiders(cluster, chosen, query)],
    others: others.length,
    drawn: drawn.length,
  };
}

/** Those of one namespace, then the others as they stand in the cluster, where namespaces are together. */
function inOrder(pods: readonly Pod[], namespace: string): Pod[] {
  return pods.toSorted((a, b) => Number(b.namespace === namespace) - Number(a.namespace === namespace) || a.index - b.index);
}

function connectedFirst(cluster: Cluster, chosen: Pod, others: readonly Pod[]): Pod[] {
  const considered = others.slice(0, MOST_CONSIDERED);
  const { cell } = reachability({ ...cluster, pods: [chosen, ...considered] });
  const isConnected = (i: number): boolean => [cell(0, i + 1), cell(i + 1, 0)].some((reached) => reached === 'all' || reached === 'some');
  return [...considered.filter((_, i) => isConnected(i)), ...considered.filter((_, i) => !isConnected(i))];
}

/** The address that the question is about, if the chosen Pod is the other end and no Pod has it. */
function outsiders(cluster: Cluster, chosen: Pod, query: Query | undefined): Neighbour[] {
  const probe = query && probeOf(query);
  if (query === undefined || probe === undefined) return [];
  const { from, to } = query;
  const isChosen = (text: string): boolean => text === endpointText(endpointOf(chosen));
  if ('ip' in to && isChosen(endpointText(from))) {
    const outgoing = flowsBetween(cluster, from, to, [probe]);
    return outgoing.length === 0 ? [] : [{ card: outsideCard(to.ip), outgoing, incoming: [] }];
  }
  if ('ip' in from && isChosen(endpointText(to))) {
    const incoming = flowsBetween(cluster, from, to, [probe]);
    return incoming.length === 0 ? [] : [{ card: outsideCard(from.ip), outgoing: [], incoming }];
  }
  return [];
}
