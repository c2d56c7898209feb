import type { Rule } from '../objects.ts';

/**
 * Whether a rule names an API group: exactly, or by `*`. The core group is the empty text, and a rule without groups
 * names none, not even that one.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 */
export function matchesGroup({ apiGroups }: Pick<Rule, 'apiGroups'>, apiGroup: string): boolean {
  return apiGroups.includes('*') || apiGroups.includes(apiGroup);
}
