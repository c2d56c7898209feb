import type { RbacDiagnostic } from './diagnostics.ts';
import type { Binding, ObjectReference, Role } from './objects.ts';
import type { ShapeProblem } from '../shared/shape.ts';

/** An object that was left out, as the API server could not read it. */
export interface LeftOut {
  /** Its place in the list that was loaded. */
  readonly index: number;
  readonly problems: readonly ShapeProblem[];
}

/** Roles and bindings, ready to be asked. */
export interface PolicyModel {
  /** By `<namespace>/<name>`. */
  readonly roles: ReadonlyMap<string, Role>;
  /** By name, aggregated. */
  readonly clusterRoles: ReadonlyMap<string, Role>;
  /** Those for the cluster first, then by namespace and name, so that answers do not depend on the order given. */
  readonly bindings: readonly Binding[];
  readonly serviceAccounts: readonly ObjectReference[];
  readonly namespaces: readonly ObjectReference[];
  readonly leftOut: readonly LeftOut[];
  /** Of the objects that were loaded; nothing is said of those that come with Kubernetes. */
  readonly diagnostics: readonly RbacDiagnostic[];
}

/**
 * The role a binding refers to, if it is there: a Role in the binding's own namespace, or a ClusterRole. A
 * ClusterRoleBinding has no namespace, and finds no Role.
 */
export function rolesOf({ roles, clusterRoles }: Pick<PolicyModel, 'roles' | 'clusterRoles'>, { object, roleRef }: Binding): Role[] {
  const role =
    roleRef.kind === 'ClusterRole'
      ? clusterRoles.get(roleRef.name)
      : roleRef.kind === 'Role' && object.namespace !== undefined
        ? roles.get(`${object.namespace}/${roleRef.name}`)
        : undefined;
  return role === undefined ? [] : [role];
}
