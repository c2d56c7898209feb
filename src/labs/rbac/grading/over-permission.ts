import type { Actions, ResourceActions } from '../../../schema/goals/rbac.ts';
import { canHaveEffect } from '../api-resources.ts';
import type { Grant } from '../grants.ts';
import type { ObjectReference, Scope } from '../objects.ts';
import { matchesPath } from '../rules/match-rule.ts';

/** Something that a rule lets somebody do beyond what they may. */
export type OverPermission = {
  readonly verbs: readonly string[];
  readonly binding: ObjectReference;
  readonly origin: ObjectReference;
} & (
  | { readonly resource: string; readonly apiGroup: string; readonly name: string | undefined; readonly scope: Scope }
  | { readonly url: string }
);

/** What of a grant goes beyond what is allowed; wildcards of a rule are only within a wildcard allowed. */
export function overPermissionOf(grant: Grant, allowed: readonly Actions[]): OverPermission[] {
  return [...resourceExcess(grant, allowed), ...urlExcess(grant, allowed)];
}

function resourceExcess({ rule, scope, binding }: Grant, allowed: readonly Actions[]): OverPermission[] {
  const names = rule.resourceNames.length === 0 ? [undefined] : rule.resourceNames;
  const here = allowed.filter((each): each is ResourceActions => 'resources' in each);
  const by = { binding: binding.object, origin: rule.origin };
  return rule.apiGroups.flatMap((apiGroup) =>
    rule.resources.flatMap((resource) =>
      names.flatMap((name) => {
        const verbs = rule.verbs.filter(
          (verb) =>
            canHaveEffect(verb, apiGroup, resource, scope.kind === 'namespace') &&
            !here.some((each) => covers(each, apiGroup, resource, verb, name, scope)),
        );
        return verbs.length === 0 ? [] : [{ verbs, resource, apiGroup, name, scope, ...by }];
      }),
    ),
  );
}

function covers(
  actions: ResourceActions,
  group: string,
  resource: string,
  verb: string,
  name: string | undefined,
  scope: Grant['scope'],
): boolean {
  const inScope = actions.namespace === undefined || (scope.kind === 'namespace' && scope.namespace === actions.namespace);
  const named = actions.names === undefined || (name !== undefined && actions.names.includes(name));
  return inScope && named && has([actions.apiGroup], group) && has(actions.resources, resource) && has(actions.verbs, verb);
}

function has(words: readonly string[], word: string): boolean {
  return words.includes(word) || words.includes('*');
}

/** What a rule for URLs gives; it has no effect in a RoleBinding. */
function urlExcess({ rule, scope, binding }: Grant, allowed: readonly Actions[]): OverPermission[] {
  if (scope.kind === 'namespace') return [];
  return rule.nonResourceURLs.flatMap((url) => {
    const verbs = rule.verbs.filter(
      (verb) => !allowed.some((each) => 'paths' in each && has(each.verbs, verb) && matchesPath({ nonResourceURLs: each.paths }, url)),
    );
    return verbs.length === 0 ? [] : [{ verbs, url, binding: binding.object, origin: rule.origin }];
  });
}
