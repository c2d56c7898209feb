import { validateObject } from '../shared/validate-object.ts';
import type { Labels } from '../shared/label-selector.ts';
import { shortened, type ShapeProblem } from '../shared/shape.ts';
import type { FieldPath } from '../../yaml/positions.ts';
import type { ObjectProblem, Refusal } from './diagnostics.ts';
import {
  storedLabels,
  type CronJobObject,
  type Metadata,
  type NamespaceObject,
  type NetworkPolicyObject,
  type PodObject,
  type WorkloadObject,
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

/** What is wrong with the object, wherever it stands. */
type Problem = Refusal & Pick<ObjectProblem, 'effect' | 'isKnown'>;

export interface ReadObject {
  /** None where the API server would refuse it. */
  readonly object: ClusterObject | undefined;
  readonly problems: readonly Problem[];
}

/** Reads one object, whatever it is. */
export function readObject(value: unknown): ReadObject {
  const validated = validateObject(value, shapes);
  if (validated.state === 'refused') return { object: undefined, problems: validated.problems.map(leavesOut) };
  // Validating has seen to it that each field has its type; the casts add the fields' names.
  const { kind, object, problems } = validated;
  switch (kind) {
    case 'Namespace':
      return readNamespace(object as NamespaceObject, problems);
    case 'NetworkPolicy':
      return readPolicy(object as NetworkPolicyObject, problems);
    case 'Pod':
      return readPod(object as PodObject, problems);
    case 'CronJob': {
      const { metadata, spec } = object as CronJobObject;
      return readWorkload(kind, metadata, spec?.jobTemplate?.spec?.template, ['spec', 'jobTemplate', 'spec', 'template'], problems);
    }
    default: {
      const { metadata, spec } = object as WorkloadObject;
      return readWorkload(kind, metadata, spec?.template, ['spec', 'template'], problems);
    }
  }
}

function readNamespace({ metadata = {} }: NamespaceObject, found: readonly ShapeProblem[]): ReadObject {
  const { name = '', labels } = metadata;
  const refusals = [...nameRefusals(name, isNamespaceName(name), 'namespace'), ...labelRefusals(labels, ['metadata', 'labels'])];
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
    problems: [...found.map(isIgnored), ...refusals.map(refused), ...unusable.map(unusablePart)],
  };
}

/**
 * The Pods of a workload. A workload that another one made, as a Deployment makes a ReplicaSet, has the same Pods as that
 * one; without a template it has none.
 */
function readWorkload(
  kind: string,
  metadata: Metadata | undefined,
  template: PodObject | undefined,
  base: FieldPath,
  found: readonly ShapeProblem[],
): ReadObject {
  const place = placeOf(metadata);
  const refusals = [...place.refusals, ...labelRefusals(template?.metadata?.labels, [...base, 'metadata', 'labels'])];
  const problems = [...found.map(isIgnored), ...refusals.map(refused)];
  const isMade = (metadata?.ownerReferences ?? []).some(({ controller }) => controller === true);
  if (template === undefined || isMade) return { object: undefined, problems };
  const { network, unusable } = readPodNetwork({ metadata: template.metadata, spec: template.spec }, base);
  const name = `${kind.toLowerCase()}/${place.name}`;
  return {
    object: refusals.length === 0 ? { kind: 'Pod', namespace: place.namespace, name, network } : undefined,
    problems: [...problems, ...unusable.map(unusablePart)],
  };
}

function readPolicy(policy: NetworkPolicyObject, found: readonly ShapeProblem[]): ReadObject {
  const place = placeOf(policy.metadata);
  const refusals = [...place.refusals, ...policyRefusals(policy)];
  // The API server drops fields that it does not know. Every other mistake is a reason to refuse a policy.
  const dropped = found.filter(isDropped);
  const wrong = found.filter((problem) => !isDropped(problem));
  const { namespace, name } = place;
  return {
    object: refusals.length + wrong.length === 0 ? { kind: 'NetworkPolicy', namespace, name, policy } : undefined,
    problems: [...dropped.map(isIgnored), ...wrong.map(leavesOut), ...refusals.map(refused)],
  };
}

function isDropped({ code }: ShapeProblem): boolean {
  return code === 'unknown-field' || code === 'bare-label' || code === 'other-context';
}

function placeOf(metadata: Metadata = {}): { namespace: string; name: string; refusals: Refusal[] } {
  const { name = '', labels } = metadata;
  // An empty namespace is none, and none is `default`.
  const namespace = metadata.namespace === undefined || metadata.namespace === '' ? 'default' : metadata.namespace;
  const refusals: Refusal[] = [
    ...nameRefusals(name, isSubdomain(name), 'object'),
    ...(isNamespaceName(namespace)
      ? []
      : [
          {
            code: 'namespace-invalid' as const,
            params: { namespace: shortened(namespace) },
            path: ['metadata', 'namespace'],
            severity: 'error' as const,
          },
        ]),
    ...labelRefusals(labels, ['metadata', 'labels']),
  ];
  return { namespace, name, refusals };
}

function nameRefusals(name: string, valid: boolean, of: 'namespace' | 'object'): Refusal[] {
  if (valid) return [];
  if (name === '') return [{ code: 'name-missing', params: null, path: ['metadata'], severity: 'error' }];
  return [{ code: 'name-invalid', params: { name: shortened(name), of }, path: ['metadata', 'name'], severity: 'error' }];
}

function isIgnored(problem: ShapeProblem): Problem {
  return { ...problem, effect: 'ignored', isKnown: true };
}

function leavesOut(problem: ShapeProblem): Problem {
  return { ...problem, effect: 'left-out', isKnown: true };
}

function refused(refusal: Refusal): Problem {
  return { ...refusal, effect: 'left-out', isKnown: false };
}

function unusablePart(refusal: Refusal): Problem {
  return { ...refusal, effect: 'ignored', isKnown: false };
}
