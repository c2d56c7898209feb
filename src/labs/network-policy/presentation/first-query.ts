import type { Cluster } from '../cluster.ts';
import { evaluateConnection } from '../evaluate.ts';
import type { Pod } from '../pod.ts';
import type { Policy } from '../policy.ts';
import { endpointOf, podAt } from './pod-summary.ts';
import { declaredPorts } from './port-text.ts';
import { connectionOf, EXAMPLE_ADDRESS, queryAbout, type Query } from './query.ts';
import type { Loaded } from './source-map.ts';

/** How many policies, and how many other ends of each, the first query is looked for among. */
const MOST_TRIED = 30;

/**
 * A query to begin with: a connection with a Pod that the first policy of the text selects, and an address outside if
 * that policy is about addresses. Among Pods, best is one that a rule at one end allows and the other end denies, then
 * one that is denied at one end, then one that is denied.
 */
export function firstQuery({ cluster, isWritten }: Loaded): Query | undefined {
  const { pods, policies } = cluster;
  const ofText = policies.filter(({ object }) => isWritten(object)).sort((a, b) => a.object - b.object);
  const others = policies.filter(({ object }) => !isWritten(object));
  for (const policy of [...ofText, ...others].slice(0, MOST_TRIED)) {
    const subject = pods.find(({ index }) => policy.selects.has(index));
    if (subject === undefined) continue;
    const best = outsideOf(cluster, policy, subject) ?? bestWith(cluster, subject, policy.ingress !== undefined);
    if (best !== undefined) return best;
  }
  const [one, other] = [...pods].sort((a, b) => Number(declaredPorts(b).length > 0) - Number(declaredPorts(a).length > 0));
  return one && queryAbout(cluster, other ? endpointOf(other) : { ip: EXAMPLE_ADDRESS }, endpointOf(one));
}

/** A question about an address, where the policy's first rule is about addresses. */
function outsideOf(cluster: Cluster, { ingress, egress }: Policy, subject: Pod): Query | undefined {
  const [rule] = ingress ?? egress ?? [];
  if (rule === undefined || rule.peers === 'any' || !rule.peers.some(({ kind }) => kind === 'addresses')) return undefined;
  const outside = { ip: EXAMPLE_ADDRESS };
  const query = ingress ? queryAbout(cluster, outside, endpointOf(subject)) : queryAbout(cluster, endpointOf(subject), outside);
  const named = rule.ports === 'any' ? undefined : rule.ports.find((each) => each.kind === 'range');
  return named ? { ...query, port: String(named.first), protocol: named.protocol } : query;
}

function bestWith(cluster: Cluster, subject: Pod, isDestination: boolean): Query | undefined {
  const others = cluster.pods.filter((pod) => pod !== subject && (isDestination || declaredPorts(pod).length > 0));
  const queries = others
    .toSorted((a, b) => Number(b.namespace === subject.namespace) - Number(a.namespace === subject.namespace))
    .slice(0, MOST_TRIED)
    .map((other) =>
      isDestination
        ? queryAbout(cluster, endpointOf(other), endpointOf(subject))
        : queryAbout(cluster, endpointOf(subject), endpointOf(other)),
    );
  const ranks = queries.map((query) => rank(cluster, query));
  return queries[ranks.indexOf(Math.min(...ranks))];
}

function rank(cluster: Cluster, query: Query): number {
  const verdict = evaluateConnection(cluster, connectionOf(query));
  if (verdict.kind !== 'decided') return 4;
  if (verdict.allowed) return 3;
  if (!verdict.egress.allowed && !verdict.ingress.allowed) return 2;
  return [verdict.egress, verdict.ingress].some(({ state }) => state === 'allowed') ? 0 : 1;
}

/** The Pod that a question is most about: at the end that denies it, or that is isolated, or else the destination. */
export function subjectOf(cluster: Cluster, query: Query): Pod | undefined {
  const from = podAt(cluster, query.from);
  const to = podAt(cluster, query.to);
  const verdict = evaluateConnection(cluster, connectionOf(query));
  if (verdict.kind === 'decided') {
    if (to && !verdict.ingress.allowed) return to;
    if (from && !verdict.egress.allowed) return from;
    if (from && verdict.egress.state === 'allowed' && verdict.ingress.state === 'not-isolated') return from;
  }
  return to ?? from;
}
