import { acceptObject } from '../shared/accept.ts';
import type { Labels } from '../shared/label-selector.ts';
import type { ShapeProblem } from '../shared/shape.ts';
import { quoted } from '../shared/wording.ts';
import {
  storedLabels,
  type Metadata,
  type NamespaceObject,
  type NetworkPolicyObject,
  type ObjectProblem,
  type PodObject,
  type Refusal,
} from './objects.ts';
import { readPodNetwork, type PodNetwork } from './pod.ts';
import { labelRefusals, policyRefusals } from './refusals.ts';
import { shapes } from './shapes.ts';
import { isNamespaceName, isSubdomain } from './syntax.ts';

/** An object that belongs in the cluster. */
export type ClusterObject =
  | { readonly kind: 'Namespace'; readonly name: string; readonly labels: Labels }
  | { readonly kind: 'Pod'; readonly namespace: string; readonly name: string; readonly network: PodNetwork }
  | { readonly kind: 'NetworkPolicy'; readonly namespace: string; readonly name: string; readonly policy: NetworkPolicyObject };

export interface ReadObject {
  /** None where the API server would refuse it. */
  readonly object: ClusterObject | undefined;
  readonly problems: readonly Omit<ObjectProblem, 'object'>[];
}

/** Reads one object, whatever it is. */
export function readObject(value: unknown): ReadObject {
  const accepted = acceptObject(value, shapes);
  if (accepted.state === 'refused') return { object: undefined, problems: accepted.problems.map(leavesOut) };
  // Accepting has seen to it that each field has its type; the casts add the fields' names.
  switch (accepted.kind) {
    case 'Namespace':
      return readNamespace(accepted.object as NamespaceObject, accepted.problems);
    case 'Pod':
      return readPod(accepted.object as PodObject, accepted.problems);
    default:
      return readPolicy(accepted.object as NetworkPolicyObject, accepted.problems);
  }
}

function readNamespace({ metadata = {} }: NamespaceObject, found: readonly ShapeProblem[]): ReadObject {
  const { name = '', labels } = metadata;
  const refusals = [
    ...nameRefusals(name, isNamespaceName(name), 'at most 63 lower-case letters, digits and hyphens'),
    ...labelRefusals(labels, ['metadata', 'labels']),
  ];
  return {
    object: refusals.length === 0 ? { kind: 'Namespace', name, labels: storedLabels(labels) } : undefined,
    problems: [...found.map(isIgnored), ...refusals.map(refused)],
  };
}

function readPod(pod: PodObject, found: readonly ShapeProblem[]): ReadObject {
  const { namespace, name, refusals } = placeOf(pod.metadata);
  const { network, unusable } = readPodNetwork(pod);
  return {
    object: refusals.length === 0 ? { kind: 'Pod', namespace, name, network } : undefined,
    problems: [
      ...found.map(isIgnored),
      ...refusals.map(refused),
      ...unusable.map((each) => ({ ...each, kind: 'refused' as const, effect: 'ignored' as const })),
    ],
  };
}

function readPolicy(policy: NetworkPolicyObject, found: readonly ShapeProblem[]): ReadObject {
  const place = placeOf(policy.metadata);
  const refusals = [...place.refusals, ...policyRefusals(policy)];
  // The API server drops fields that it does not know. Every other mistake is a reason to refuse a policy.
  const dropped = found.filter(({ kind }) => kind === 'unknown-field');
  const wrong = found.filter(({ kind }) => kind !== 'unknown-field');
  const { namespace, name } = place;
  return {
    object: refusals.length + wrong.length === 0 ? { kind: 'NetworkPolicy', namespace, name, policy } : undefined,
    problems: [...dropped.map(isIgnored), ...wrong.map(leavesOut), ...refusals.map(refused)],
  };
}

function placeOf(metadata: Metadata = {}): { namespace: string; name: string; refusals: Refusal[] } {
  const { name = '', labels } = metadata;
  // An empty namespace is none, and none is `default`.
  const namespace = metadata.namespace === undefined || metadata.namespace === '' ? 'default' : metadata.namespace;
  const refusals = [
    ...nameRefusals(name, isSubdomain(name), 'at most 253 lower-case letters, digits, hyphens and dots'),
    ...(isNamespaceName(namespace)
      ? []
      : [{ path: ['metadata', 'namespace'], message: `metadata.namespace is ${quoted(namespace)}, which no namespace can be named` }]),
    ...labelRefusals(labels, ['metadata', 'labels']),
  ];
  return { namespace, name, refusals };
}

function nameRefusals(name: string, valid: boolean, signs: string): Refusal[] {
  if (valid) return [];
  if (name === '') return [{ path: ['metadata'], message: 'metadata needs the field "name"' }];
  return [
    { path: ['metadata', 'name'], message: `metadata.name is ${quoted(name)}; it must be ${signs}, with a letter or a digit at both ends` },
  ];
}

function isIgnored(problem: ShapeProblem): Omit<ObjectProblem, 'object'> {
  return { ...problem, effect: 'ignored' };
}

function leavesOut(problem: ShapeProblem): Omit<ObjectProblem, 'object'> {
  return { ...problem, effect: 'left-out' };
}

function refused(refusal: Refusal): Omit<ObjectProblem, 'object'> {
  return { ...refusal, kind: 'refused', effect: 'left-out' };
}
