import type { Rule } from '../objects.ts';

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
