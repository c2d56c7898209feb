import type { Rule } from '../objects.ts';

/**
 * Whether a rule holds for an object's name. Without `resourceNames` it holds for all; with them, only for requests that
 * carry one of the names. The API server knows a name from the URL, or for `list` and `watch` from a field selector
 * `metadata.name=…`. A request that creates an object or deletes a collection carries none, so that such a rule never
 * allows it; one that creates a subresource, as `pods/exec`, carries its parent's.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 */
export function matchesName({ resourceNames }: Pick<Rule, 'resourceNames'>, name: string): boolean {
  return resourceNames.length === 0 || resourceNames.includes(name);
}
