import type { Actions, ResourceActions } from '../../../schema/goals/rbac.ts';
import { joined, quoted } from '../../shared/wording.ts';
import { canHaveEffect } from '../api-resources.ts';
import type { Grant } from '../grants.ts';
import { objectText, scopeText } from '../objects.ts';
import { matchesPath } from '../rules/match-path.ts';

/** What of a grant goes beyond what is allowed, as texts; wildcards of a rule are only within a wildcard allowed. */
export function excessOf(grant: Grant, allowed: readonly Actions[]): string[] {
  const { rule, binding } = grant;
  const beyond = [...resourceExcess(grant, allowed), ...urlExcess(grant, allowed)];
  return beyond.map((what) => `${what}, by ${objectText(binding.object)} and ${objectText(rule.origin)}`);
}

function resourceExcess({ rule, scope }: Grant, allowed: readonly Actions[]): string[] {
  const names = rule.resourceNames.length === 0 ? [undefined] : rule.resourceNames;
  const here = allowed.filter((each): each is ResourceActions => 'resources' in each);
  return rule.apiGroups.flatMap((group) =>
    rule.resources.flatMap((resource) =>
      names.flatMap((name) => {
        const verbs = rule.verbs.filter(
          (verb) =>
            canHaveEffect(verb, group, resource, scope.kind === 'namespace') &&
            !here.some((each) => covers(each, group, resource, verb, name, scope)),
        );
        const which = name === undefined ? '' : ` ${quoted(name)}`;
        return verbs.length === 0 ? [] : [`${verbsText(verbs)} ${resourcesText(resource, group)}${which} ${scopeText(scope)}`];
      }),
    ),
  );
}

function verbsText(verbs: readonly string[]): string {
  return verbs.includes('*') ? 'do anything with' : joined(verbs);
}

function resourcesText(resource: string, group: string): string {
  const what = resource === '*' ? 'all resources' : resource;
  if (group === '*') return `${what} of all API groups`;
  return group === '' ? what : `${what} of ${group}`;
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
function urlExcess({ rule, scope }: Grant, allowed: readonly Actions[]): string[] {
  if (scope.kind === 'namespace') return [];
  return rule.nonResourceURLs.flatMap((url) => {
    const verbs = rule.verbs.filter(
      (verb) => !allowed.some((each) => 'paths' in each && has(each.verbs, verb) && matchesPath({ nonResourceURLs: each.paths }, url)),
    );
    return verbs.length === 0 ? [] : [`${verbsText(verbs)} ${url}`];
  });
}
