import { explainRefusal, type Reasons } from './explain.ts';
import { grantsOf, reaches, type Grant } from './grants.ts';
import type { PolicyModel } from './policy-model.ts';
import { actionOf, type Request } from './request.ts';
import { ruleAllows } from './rules/rule-allows.ts';
import { SUPERUSERS, userInfoOf } from './user-info.ts';

/** What becomes of a request. */
export type Decision =
  | { readonly allowed: true; readonly by: 'rule'; readonly grant: Grant }
  /** RBAC is not asked: the API server lets `system:masters` do everything before it asks any authorizer. */
  | { readonly allowed: true; readonly by: 'superuser' }
  /** RBAC has no rules that deny; a request is refused because nothing allows it. */
  | { readonly allowed: false; readonly reasons: Reasons };

/**
 * Whether a request is allowed, and by which rule: ClusterRoleBindings are asked first, then the RoleBindings of the
 * request's namespace. The request is taken as the API server hands it to its authorizers, so it is up to the userInfo to
 * give a request for a Namespace that Namespace's own name as `namespace`, and no `name` to one that creates an object.
 * Groups that authentication adds are added here: see `userInfoOf`.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/
 */
export function authorize(model: PolicyModel, request: Request): Decision {
  const userInfo = userInfoOf(request);
  const action = actionOf(request);
  if (userInfo.groups.includes(SUPERUSERS)) return { allowed: true, by: 'superuser' };
  const grant = grantsOf(model, userInfo).find(({ scope, rule }) => reaches(scope, action) && ruleAllows(rule, action));
  if (grant === undefined) return { allowed: false, reasons: explainRefusal(model, userInfo, action) };
  return { allowed: true, by: 'rule', grant };
}
