import { appliesTo, type Caller } from './caller.ts';
import type { Binding, BoundSubject, Role, Rule, Scope } from './objects.ts';
import { rolesOf, type Rbac } from './rbac.ts';
import type { Action } from './request.ts';

/** A rule that holds for somebody, and how they come by it. */
export interface Grant {
  readonly binding: Binding;
  /** The subject of the binding that names them. */
  readonly subject: BoundSubject;
  readonly role: Role;
  readonly rule: Rule;
  readonly scope: Scope;
}

/** A binding that names a caller, with the first subject that does. */
export interface NamingBinding {
  readonly binding: Binding;
  readonly subject: BoundSubject;
}

/** The bindings that name a caller, in the order in which the authorizer asks them. */
export function bindingsNaming({ bindings }: Rbac, caller: Caller): NamingBinding[] {
  return bindings.flatMap((binding) => {
    const subject = binding.subjects.find((each) => appliesTo(each, caller, binding.object.namespace));
    return subject === undefined ? [] : [{ binding, subject }];
  });
}

/** All rules that hold for a caller. */
export function grantsOf(rbac: Rbac, caller: Caller): Grant[] {
  return bindingsNaming(rbac, caller).flatMap(({ binding, subject }) =>
    rolesOf(rbac, binding).flatMap((role) => role.rules.map((rule) => ({ binding, subject, role, rule, scope: scopeOf(binding) }))),
  );
}

/** A RoleBinding grants in its namespace whatever it refers to; a ClusterRoleBinding everywhere. */
export function scopeOf({ object }: Binding): Scope {
  return object.namespace === undefined ? { kind: 'cluster' } : { kind: 'namespace', namespace: object.namespace };
}

/** Whether a scope reaches an action: a RoleBinding is not even asked for one without a namespace, or of another. */
export function reaches(scope: Scope, action: Action): boolean {
  return scope.kind === 'cluster' || scope.namespace === action.namespace;
}
