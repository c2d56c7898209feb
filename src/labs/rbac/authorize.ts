import { objectText } from './objects.ts';
import { callerOf, SUPERUSERS } from './caller.ts';
import { explainRefusal, type Reasons } from './explain.ts';
import { grantsOf, reaches, type Grant } from './grants.ts';
import type { Rbac } from './rbac.ts';
import { actionOf, type Request } from './request.ts';
import { ruleAllows } from './rules/rule-allows.ts';

/** What becomes of a request. */
export type Decision =
  | { readonly allowed: true; readonly by: 'rule'; readonly grant: Grant; readonly text: string }
  /** RBAC is not asked: the API server lets `system:masters` do everything before it asks any authorizer. */
  | { readonly allowed: true; readonly by: 'superuser'; readonly text: string }
  /** RBAC has no rules that deny; a request is refused because nothing allows it. */
  | { readonly allowed: false; readonly reasons: Reasons };

/**
 * Whether a request is allowed, and by which rule: ClusterRoleBindings are asked first, then the RoleBindings of the
 * request's namespace. The request is taken as the API server hands it to its authorizers, so it is up to the caller to
 * give a request for a Namespace that Namespace's own name as `namespace`, and no `name` to one that creates an object.
 * Groups that authentication adds are added here: see `callerOf`.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/
 */
export function authorize(rbac: Rbac, request: Request): Decision {
  const caller = callerOf(request);
  const action = actionOf(request);
  if (caller.groups.includes(SUPERUSERS)) {
    const text = `The API server lets the group "${SUPERUSERS}" do everything and asks no authorizer; no binding can take that away.`;
    return { allowed: true, by: 'superuser', text };
  }
  const grant = grantsOf(rbac, caller).find(({ scope, rule }) => reaches(scope, action) && ruleAllows(rule, action));
  if (grant === undefined) return { allowed: false, reasons: explainRefusal(rbac, caller, action) };
  const { binding, role, rule } = grant;
  const from = rule.origin === role.object ? '' : `, which has the rule from ${objectText(rule.origin)}`;
  return { allowed: true, by: 'rule', grant, text: `${objectText(binding.object)} grants it by ${objectText(role.object)}${from}.` };
}
