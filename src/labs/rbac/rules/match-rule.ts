import type { Rule } from '../objects.ts';

/**
 * Whether a rule names a verb: exactly, or by `*`. Verbs are words like any other: `GET` is not `get`.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 */
export function matchesVerb({ verbs }: Pick<Rule, 'verbs'>, verb: string): boolean {
  return verbs.includes('*') || verbs.includes(verb);
}

/**
 * Whether a rule names an API group: exactly, or by `*`. The core group is the empty text, and a rule without groups
 * names none, not even that one.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 */
export function matchesGroup({ apiGroups }: Pick<Rule, 'apiGroups'>, apiGroup: string): boolean {
  return apiGroups.includes('*') || apiGroups.includes(apiGroup);
}

/**
 * Whether a rule names a resource or a subresource. `*` names all of both, `pods` none of the subresources of Pods, and
 * an asterisk before the slash, as in `*` + `/scale`, that subresource of every resource. After the slash it is an
 * ordinary sign: no request has the subresource `*`.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 */
export function matchesResource({ resources }: Pick<Rule, 'resources'>, resource: string, subresource: string): boolean {
  const requested = resourceText(resource, subresource);
  return resources.includes('*') || resources.includes(requested) || (subresource !== '' && resources.includes(`*/${subresource}`));
}

/** `pods`, `pods/log`: as rules write it. */
export function resourceText(resource: string, subresource: string): string {
  return subresource === '' ? resource : `${resource}/${subresource}`;
}

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

/**
 * Whether a rule names a URL that is no resource: exactly, or up to asterisks at its end. An asterisk elsewhere is an
 * ordinary sign.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 */
export function matchesPath({ nonResourceURLs }: Pick<Rule, 'nonResourceURLs'>, path: string): boolean {
  return nonResourceURLs.some((url) => url === path || (url.endsWith('*') && path.startsWith(url.replace(/\*+$/, ''))));
}
