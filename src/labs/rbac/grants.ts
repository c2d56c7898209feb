import { appliesTo, type UserInfo } from './user-info.ts';
import type { Binding, BoundSubject, Role, Rule, Scope } from './objects.ts';
import { rolesOf, type PolicyModel } from './policy-model.ts';
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

/** A binding that names a userInfo, with the first subject that does. */
export interface NamingBinding {
  readonly binding: Binding;
  readonly subject: BoundSubject;
}

/** The bindings that name a userInfo, in the order in which the authorizer asks them. */
export function bindingsNaming({ bindings }: PolicyModel, userInfo: UserInfo): NamingBinding[] {
  return bindings.flatMap((binding) => {
    const subject = binding.subjects.find((each) => appliesTo(each, userInfo, binding.object.namespace));
    return subject === undefined ? [] : [{ binding, subject }];
  });
}

/** All rules that hold for a userInfo. */
export function grantsOf(model: PolicyModel, userInfo: UserInfo): Grant[] {
  return bindingsNaming(model, userInfo).flatMap(({ binding, subject }) =>
    rolesOf(model, binding).flatMap((role) => role.rules.map((rule) => ({ binding, subject, role, rule, scope: scopeOf(binding) }))),
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
