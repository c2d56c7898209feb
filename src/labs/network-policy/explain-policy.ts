import { selectorText, type LabelSelector } from '../shared/label-selector.ts';
import { joined } from '../shared/wording.ts';
import { DIRECTIONS, type Direction, type PeerMatcher, type Policy, type PortMatcher, type Rule } from './policy.ts';

/** A policy in plain sentences: which Pods it selects, and what it does to each direction. */
export function explainPolicy(policy: Policy): string[] {
  const { namespace, podSelector } = policy;
  return [
    `Selects ${podsText(podSelector, `the namespace ${namespace}`)}.`,
    ...DIRECTIONS.flatMap((direction) => directionSentences(policy, direction)),
  ];
}

/** The most Pods that are named of those that a policy selects. */
const MOST_NAMED = 6;

/** Which Pods a policy selects, by their names. */
export function selectedPodsText(names: readonly string[]): string {
  if (names.length === 0) return 'Here that is no Pod.';
  const shown = names.slice(0, MOST_NAMED);
  const more = names.length - shown.length;
  return `Here: ${joined(more > 0 ? [...shown, `${more.toLocaleString('en')} more`] : shown)}.`;
}

function directionSentences(policy: Policy, direction: Direction): string[] {
  const rules = policy[direction];
  if (rules === undefined) return [`Does not isolate them for ${direction}.`];
  if (rules.length === 0) return [`Isolates them for ${direction}: none is allowed, unless by another policy.`];
  if (rules.some(({ peers, ports }) => peers === 'any' && ports === 'any')) return [`Allows all ${direction}.`];
  return [
    ...rules.map((rule) => `Allows ${ruleText(rule, direction, policy.namespace)}.`),
    `Isolates them for ${direction}: nothing else is allowed, unless by another policy.`,
  ];
}

/** `ingress on TCP 5432 from the Pods of shop where app = frontend` */
export function ruleText({ peers, ports }: Rule, direction: Direction, namespace: string): string {
  const where = ports === 'any' ? 'on any port' : `on ${joined(ports.map(portText), 'or')}`;
  const way = direction === 'ingress' ? 'from' : 'to';
  const whom =
    peers === 'any'
      ? `${way} anywhere`
      : joined(
          peers.map((peer) => `${way} ${peerText(peer, namespace)}`),
          'or',
        );
  return `${direction} ${where} ${whom}`;
}

function peerText(peer: PeerMatcher, namespace: string): string {
  if (peer.kind === 'addresses') return `addresses in ${peer.text}`;
  const { namespaceSelector, podSelector } = peer;
  if (namespaceSelector === undefined) return podsText(podSelector, namespace);
  if (isEmpty(namespaceSelector)) return podsText(podSelector, 'every namespace');
  const namespaces = `in namespaces where ${selectorText(namespaceSelector)}`;
  return isEmpty(podSelector) ? `all Pods ${namespaces}` : `the Pods where ${selectorText(podSelector)} ${namespaces}`;
}

function podsText(podSelector: LabelSelector, place: string): string {
  return isEmpty(podSelector) ? `all Pods of ${place}` : `the Pods of ${place} where ${selectorText(podSelector)}`;
}

function portText(port: PortMatcher): string {
  switch (port.kind) {
    case 'any':
      return `any ${port.protocol} port`;
    case 'name':
      return `the ${port.protocol} port named ${port.name}`;
    case 'range':
      return port.first === port.last ? `${port.protocol} ${port.first}` : `${port.protocol} ${port.first} to ${port.last}`;
  }
}

function isEmpty({ matchLabels = {}, matchExpressions = [] }: LabelSelector): boolean {
  return Object.keys(matchLabels).length === 0 && matchExpressions.length === 0;
}
