import type { IRole } from 'kubernetes-models/rbac.authorization.k8s.io/v1/Role';
import type { DeepPartial } from '../../shared/validate-object.ts';
import { canHaveEffect, groupsOf, hasResource, knownGroups, pluralOf } from '../api-resources.ts';
import type { Fault, NoEffect } from '../diagnostics.ts';
import type { RoleKind } from '../objects.ts';

type PolicyRule = NonNullable<DeepPartial<IRole>['rules']>[number];

/**
 * Words of a rule that match no request that a client can make. The API server takes them as they are: it compares words,
 * and knows neither versions of groups, nor capitals, nor `*` for the subresources of one resource.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 */
export function effectFaults(rule: PolicyRule, i: number, kind: RoleKind): Fault[] {
  const { verbs = [], apiGroups = [], resources = [] } = rule;
  const fault = (list: string, at: number, params: NoEffect): Fault => ({
    code: 'no-effect',
    params,
    path: ['rules', i, list, at],
    severity: 'warning',
  });
  return [
    ...verbs.flatMap((verb, at) => {
      const right = verb.toLowerCase();
      return verb === right ? [] : [fault('verbs', at, { why: 'capitals', word: verb, right })];
    }),
    ...apiGroups.flatMap((group, at) => groupEffect(group).map((why) => fault('apiGroups', at, why))),
    ...resources.flatMap((resource, at) => resourceEffect(resource, apiGroups, verbs, kind).map((why) => fault('resources', at, why))),
  ];
}

function groupEffect(apiGroup: string): NoEffect[] {
  if (apiGroup === 'core' || /^v\d+((alpha|beta)\d+)?$/.test(apiGroup)) return [{ why: 'core-group-name', apiGroup }];
  const [right = '', ...version] = apiGroup.split('/');
  if (version.length > 0) return [{ why: 'group-with-version', apiGroup, right }];
  const small = apiGroup.toLowerCase();
  return apiGroup !== small && knownGroups().includes(small) ? [{ why: 'capitals', word: apiGroup, right: small }] : [];
}

function resourceEffect(resource: string, apiGroups: readonly string[], verbs: readonly string[], kind: RoleKind): NoEffect[] {
  if (resource === '*') return [];
  const [parent = '', subresource] = resource.split('/');
  if (subresource === '*') return [{ why: 'subresource-wildcard', resource }];
  if (parent === '*') return [];
  const small = resource.toLowerCase();
  if (resource !== small) return [{ why: 'capitals', word: resource, right: pluralOf(small) ?? small }];
  // Of groups that are not known here everything is taken to exist, and so is what a wrong group keeps from existing.
  const groups = apiGroups.filter((group) => groupEffect(group).length === 0);
  if (groups.length === 0 || groups.some((group) => hasResource(group, parent))) {
    const isOutside =
      kind === 'Role' && groups.length > 0 && !groups.some((group) => verbs.some((verb) => canHaveEffect(verb, group, resource, true)));
    return isOutside ? [{ why: 'in-no-namespace', resource }] : [];
  }
  const right = pluralOf(parent);
  if (right !== undefined && right !== parent && groups.some((group) => hasResource(group, right))) {
    return [{ why: 'singular', resource, right: subresource === undefined ? right : `${right}/${subresource}` }];
  }
  return [{ why: 'no-such-resource', resource, apiGroup: groups[0] ?? '', groups: groupsOf(parent) }];
}
