import type { Rule } from '../objects.ts';

/**
 * Whether a rule holds for an object's name. Without `resourceNames` it holds for all; with them, only for requests that
 * carry one of the names. The API server knows a name from the URL, or for `list` and `watch` from a field selector
 * `metadata.name=…`. A POST that creates an object and a DELETE of a collection carry none, so that such a rule never
 * allows them. A POST to a subresource, as `pods/exec`, carries its parent's, and a server-side apply that creates an
 * object is asked about with `patch` and `create` and the name in its URL.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 */
export function matchesName({ resourceNames }: Pick<Rule, 'resourceNames'>, name: string): boolean {
  return resourceNames.length === 0 || resourceNames.includes(name);
}
