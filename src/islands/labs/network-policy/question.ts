import {
  endpointText,
  evaluateConnection,
  PROTOCOLS,
  type Cluster,
  type Endpoint,
  type Pod,
  type Policy,
  type PortProbe,
  type Protocol,
} from '../../../labs/network-policy/index.ts';
import { endpointOf, podAt, type LoadedText } from './loaded-text.ts';
import { declaredPorts } from './port-text.ts';

/** What is asked of a connection. The port is what stands in its field, number or not. */
export interface Question {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly port: string;
  readonly protocol: Protocol;
}

/** An address outside every cluster: https://www.rfc-editor.org/rfc/rfc5737 */
export const EXAMPLE_ADDRESS = '203.0.113.10';

/** How many policies, and how many other ends of each, the first question is looked for among. */
const MOST_TRIED = 30;

/** The connection asked about, to the number that stands in the field. */
export function connectionOf({ from, to, port, protocol }: Question) {
  return { from, to, port: /^\d+$/.test(port) ? Number(port) : Number.NaN, protocol };
}

/** `shop/frontend to shop/database, TCP 5432` */
export function questionText({ from, to, port, protocol }: Question): string {
  return `${endpointText(from)} to ${endpointText(to)}, ${protocol} ${port}`;
}

/** The port asked about, where it is one. */
export function probeOf(question: Question): PortProbe | undefined {
  const { port, protocol } = connectionOf(question);
  return Number.isNaN(port) ? undefined : { port, protocol };
}

/** A question about two ends: for the first port that the destination declares. */
export function questionAbout(cluster: Cluster, from: Endpoint, to: Endpoint): Question {
  const pod = podAt(cluster, to);
  const { port, protocol } = (pod && declaredPorts(pod)[0]) ?? { port: 'ip' in to ? 443 : 80, protocol: 'TCP' };
  return { from, to, port: String(port), protocol };
}

/** The same question of another destination: its first declared port, unless it declares the one that is asked. */
export function withDestination(cluster: Cluster, question: Question, to: Endpoint): Question {
  const pod = podAt(cluster, to);
  const declared = pod ? declaredPorts(pod) : [];
  const keeps =
    declared.length === 0 || declared.some(({ port, protocol }) => String(port) === question.port && protocol === question.protocol);
  return keeps ? { ...question, to } : questionAbout(cluster, question.from, to);
}

/**
 * A question to begin with: a connection with a Pod that the first policy of the text selects, and an address outside if
 * that policy is about addresses. Among Pods, best is one that a rule at one end allows and the other end denies, then
 * one that is denied at one end, then one that is denied.
 */
export function firstQuestion({ cluster, written }: LoadedText): Question | undefined {
  const { pods, policies } = cluster;
  const ofText = policies.filter(({ object }) => written(object) !== undefined).sort((a, b) => a.object - b.object);
  const others = policies.filter(({ object }) => written(object) === undefined);
  for (const policy of [...ofText, ...others].slice(0, MOST_TRIED)) {
    const subject = pods.find(({ index }) => policy.selects.has(index));
    if (subject === undefined) continue;
    const best = outsideOf(cluster, policy, subject) ?? bestWith(cluster, subject, policy.ingress !== undefined);
    if (best !== undefined) return best;
  }
  const [one, other] = [...pods].sort((a, b) => Number(declaredPorts(b).length > 0) - Number(declaredPorts(a).length > 0));
  return one && questionAbout(cluster, other ? endpointOf(other) : { ip: EXAMPLE_ADDRESS }, endpointOf(one));
}

/** A question about an address, where the policy's first rule is about addresses. */
function outsideOf(cluster: Cluster, { ingress, egress }: Policy, subject: Pod): Question | undefined {
  const [rule] = ingress ?? egress ?? [];
  if (rule === undefined || rule.peers === 'any' || !rule.peers.some(({ kind }) => kind === 'addresses')) return undefined;
  const outside = { ip: EXAMPLE_ADDRESS };
  const question = ingress ? questionAbout(cluster, outside, endpointOf(subject)) : questionAbout(cluster, endpointOf(subject), outside);
  const named = rule.ports === 'any' ? undefined : rule.ports.find((each) => each.kind === 'range');
  return named ? { ...question, port: String(named.first), protocol: named.protocol } : question;
}

function bestWith(cluster: Cluster, subject: Pod, isDestination: boolean): Question | undefined {
  const others = cluster.pods.filter((pod) => pod !== subject && (isDestination || declaredPorts(pod).length > 0));
  const questions = others
    .toSorted((a, b) => Number(b.namespace === subject.namespace) - Number(a.namespace === subject.namespace))
    .slice(0, MOST_TRIED)
    .map((other) =>
      isDestination
        ? questionAbout(cluster, endpointOf(other), endpointOf(subject))
        : questionAbout(cluster, endpointOf(subject), endpointOf(other)),
    );
  const ranks = questions.map((question) => rank(cluster, question));
  return questions[ranks.indexOf(Math.min(...ranks))];
}

function rank(cluster: Cluster, question: Question): number {
  const verdict = evaluateConnection(cluster, connectionOf(question));
  if (verdict.kind !== 'decided') return 4;
  if (verdict.allowed) return 3;
  if (!verdict.egress.allowed && !verdict.ingress.allowed) return 2;
  return [verdict.egress, verdict.ingress].some(({ state }) => state === 'allowed') ? 0 : 1;
}

/** The Pod that a question is most about: at the end that denies it, or that is isolated, or else the destination. */
export function subjectOf(cluster: Cluster, question: Question): Pod | undefined {
  const from = podAt(cluster, question.from);
  const to = podAt(cluster, question.to);
  const verdict = evaluateConnection(cluster, connectionOf(question));
  if (verdict.kind === 'decided') {
    if (to && !verdict.ingress.allowed) return to;
    if (from && !verdict.egress.allowed) return from;
    if (from && verdict.egress.state === 'allowed' && verdict.ingress.state === 'not-isolated') return from;
  }
  return to ?? from;
}

export function isProtocol(text: string): text is Protocol {
  return PROTOCOLS.some((each) => each === text);
}
