import type { Rule } from '../objects.ts';

/**
 * Whether a rule names a verb: exactly, or by `*`. Verbs are words like any other: `GET` is not `get`.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 */
export function matchesVerb({ verbs }: Pick<Rule, 'verbs'>, verb: string): boolean {
  return verbs.includes('*') || verbs.includes(verb);
}
