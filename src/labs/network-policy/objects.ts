import type { INetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import type { INamespace } from 'kubernetes-models/v1/Namespace';
import type { IPod } from 'kubernetes-models/v1/Pod';
import type { Loose } from '../shared/accept.ts';
import type { Labels } from '../shared/label-selector.ts';
import type { ShapeProblem } from '../shared/shape.ts';
import type { FieldPath } from '../../yaml/positions.ts';

/** The objects as accepted: every field that is there has its type, and every field may be absent. */
export type NetworkPolicyObject = Loose<INetworkPolicy>;
export type PodObject = Loose<IPod>;
export type NamespaceObject = Loose<INamespace>;
export type Metadata = NonNullable<PodObject['metadata']>;

/** Something for which the API server refuses an object. */
export interface Refusal {
  readonly path: FieldPath;
  /** What is wrong, as a sentence without its full stop. */
  readonly message: string;
}

/** What is wrong with an object of a cluster, and what becomes of it. */
export interface ObjectProblem extends Refusal {
  readonly kind: ShapeProblem['kind'] | 'refused' | 'replaced';
  /** The object's place in the list that was loaded, from 0. */
  readonly object: number;
  /** The object is not in the cluster; or the part counts as absent; or the object takes an earlier one's place. */
  readonly effect: 'left-out' | 'ignored' | 'replaces';
}

/** Labels as the API server stores them: it reads a key without a value as a label with an empty value. */
export function storedLabels(labels: Labels | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(labels ?? {}).map(([key, value]) => [key, value ?? '']));
}
