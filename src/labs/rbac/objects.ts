import type { IClusterRole } from 'kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRole';
import type { IClusterRoleBinding } from 'kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRoleBinding';
import type { IRole } from 'kubernetes-models/rbac.authorization.k8s.io/v1/Role';
import type { IRoleBinding } from 'kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding';
import type { INamespace } from 'kubernetes-models/v1/Namespace';
import type { IServiceAccount } from 'kubernetes-models/v1/ServiceAccount';
import type { FieldPath } from '../../yaml/positions.ts';
import type { DeepPartial } from '../shared/validate-object.ts';

export type RoleKind = 'Role' | 'ClusterRole';
export type BindingKind = 'RoleBinding' | 'ClusterRoleBinding';
export type ObjectKind = RoleKind | BindingKind | 'ServiceAccount' | 'Namespace';

/** One of the objects that were given. */
export interface ObjectReference {
  readonly kind: ObjectKind;
  readonly name: string;
  /** Undefined for kinds that have none. */
  readonly namespace: string | undefined;
  /** Its place in the list that was loaded, which leads back to its lines; of one that comes with Kubernetes, in that list. */
  readonly index: number;
  /** Whether it comes with Kubernetes. */
  readonly isDefault: boolean;
}

/** Tells what is named in a cluster apart: of two objects with one key the later one replaces the earlier one. */
export function nameKey({
  kind,
  name,
  namespace,
}: {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string | undefined;
}): string {
  return JSON.stringify([kind, name, namespace]);
}

/** Tells objects apart, whatever they are named. */
export function objectKey({ index, isDefault }: Pick<ObjectReference, 'index' | 'isDefault'>): string {
  return `${isDefault ? 'default' : 'given'} ${index}`;
}

/** What the shapes have checked: an object of the kind it names, with fields of the right types. */
export type RbacObject = DeepPartial<IRole | IClusterRole | IRoleBinding | IClusterRoleBinding | IServiceAccount | INamespace>;

export interface LoadedObject {
  readonly reference: ObjectReference;
  readonly object: RbacObject;
}

/** A rule of a role as written; lists that are absent are empty. */
export interface Rule {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
  /** The object it is written in: another than the role it works in, where roles are aggregated. */
  readonly origin: ObjectReference;
  /** The way to it in that object. */
  readonly path: FieldPath;
}

export interface Role {
  readonly object: ObjectReference;
  readonly rules: readonly Rule[];
}

/** A subject as a binding names it. */
export interface BoundSubject {
  /** User, Group or ServiceAccount; any other names nobody. */
  readonly kind: string;
  readonly name: string;
  /** Of a ServiceAccount; undefined where the binding does not say it. */
  readonly namespace: string | undefined;
  readonly path: FieldPath;
}

export interface Binding {
  readonly object: ObjectReference;
  readonly roleRef: { readonly kind: string; readonly name: string };
  readonly subjects: readonly BoundSubject[];
}

/** Where a right holds: everywhere, cluster-scoped resources and URLs included, or for what is in one namespace. */
export type Scope = { readonly kind: 'cluster' } | { readonly kind: 'namespace'; readonly namespace: string };
