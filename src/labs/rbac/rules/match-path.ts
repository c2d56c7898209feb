import type { Rule } from '../objects.ts';

/**
 * Whether a rule names a URL that is no resource: exactly, or up to asterisks at its end. An asterisk elsewhere is an
 * ordinary sign.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 */
export function matchesPath({ nonResourceURLs }: Pick<Rule, 'nonResourceURLs'>, path: string): boolean {
  return nonResourceURLs.some((url) => url === path || (url.endsWith('*') && path.startsWith(url.replace(/\*+$/, ''))));
}
