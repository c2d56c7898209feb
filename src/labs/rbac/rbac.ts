import type { ShapeProblem } from '../shared/shape.ts';
import type { FieldPath } from '../../yaml/positions.ts';
import type { Binding, ObjectReference, Role } from './objects.ts';

/** An object that was left out, as the API server would refuse to read it. */
export interface LoadProblem extends ShapeProblem {
  /** Its place in the list that was loaded. */
  readonly index: number;
}

export type WarningKind =
  | 'duplicate'
  | 'name'
  | 'namespace'
  | 'rule'
  | 'aggregation'
  | 'role-ref'
  | 'role-missing'
  | 'subject'
  | 'subject-namespace'
  | 'subject-api-group';

/** Something that is probably not meant. The object is evaluated as it stands. */
export interface Warning {
  readonly kind: WarningKind;
  readonly object: ObjectReference;
  readonly path: FieldPath;
  readonly message: string;
  /** Whether the API server would refuse the object for it. */
  readonly refused: boolean;
}

/** Roles by where they are found. More than one of a name cannot be in a cluster; in a list they can, and all count. */
export type RolesByName = ReadonlyMap<string, readonly Role[]>;

/** Objects ready to be asked. */
export interface Rbac {
  /** By `<namespace>/<name>`. */
  readonly roles: RolesByName;
  /** By name, aggregated. */
  readonly clusterRoles: RolesByName;
  /** Those for the cluster first, then by namespace and name, so that answers do not depend on the order given. */
  readonly bindings: readonly Binding[];
  readonly serviceAccounts: readonly ObjectReference[];
  readonly namespaces: readonly ObjectReference[];
  readonly problems: readonly LoadProblem[];
  readonly warnings: readonly Warning[];
}

/**
 * The roles a binding refers to: a Role in the binding's own namespace, or a ClusterRole. A ClusterRoleBinding has no
 * namespace, and finds no Role.
 */
export function rolesOf({ roles, clusterRoles }: Pick<Rbac, 'roles' | 'clusterRoles'>, { object, roleRef }: Binding): readonly Role[] {
  switch (roleRef.kind) {
    case 'Role':
      return object.namespace === undefined ? [] : (roles.get(`${object.namespace}/${roleRef.name}`) ?? []);
    case 'ClusterRole':
      return clusterRoles.get(roleRef.name) ?? [];
    default:
      return [];
  }
}
