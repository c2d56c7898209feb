import { counted } from '../../text/counted.ts';
import { joined, quoted } from '../shared/wording.ts';
import type { Reason } from './explain.ts';
import type { Grant } from './grants.ts';
import type { Binding, Rule } from './objects.ts';
import { actionText, objectText, scopeText } from './phrases.ts';
import { withGroup, type Action } from './request.ts';
import { resourceText } from './rules/match-rule.ts';
import type { Mismatch } from './rules/rule-allows.ts';
import type { UserInfo } from './user-info.ts';

/** The most words of a list that are told. */
const WORDS = 4;

/** Why a request is refused, as a sentence. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'no-binding':
      return `No binding names ${userInfoText(reason.userInfo)}.`;
    case 'role-missing':
      return `${refersText(reason.binding)}, which is not there${elsewhere(reason.binding)}.`;
    case 'no-rules':
      return `${refersText(reason.binding)}, which has no rules.`;
    case 'no-rule':
      return `No rule that a binding gives them names ${whatText(reason.action)}.`;
    case 'near-miss':
      return missText(reason.grant, reason.lacks, reason.action);
  }
}

function refersText({ object, roleRef }: Binding): string {
  return `${objectText(object)} refers to ${roleRef.kind} ${quoted(roleRef.name)}`;
}

function whatText(action: Action): string {
  return action.kind === 'url' ? action.path : resourceText(withGroup(action.resource, action.apiGroup), action.subresource);
}

/** `the user "maria", nor the group "system:authenticated"`. */
function userInfoText({ user, groups }: UserInfo): string {
  const all = `${groups.length === 1 ? 'the group' : 'one of the groups'} ${joined(groups.map(quoted), 'or')}`;
  return user === '' ? all : `the user ${quoted(user)}, nor ${all}`;
}

function elsewhere({ object, roleRef }: Binding): string {
  if (roleRef.kind !== 'Role') return '';
  return object.namespace === undefined
    ? ': a ClusterRoleBinding finds no Role'
    : ` in ${object.namespace}: a Role is looked for in the binding's namespace only`;
}

function missText({ binding, role, rule, scope }: Grant, lacks: readonly (Mismatch | 'namespace')[], action: Action): string {
  const parts = lacks.map((lack) => {
    switch (lack) {
      case 'namespace': {
        const only = `${objectText(binding.object)} grants only what is ${scopeText(scope)}`;
        if (action.kind === 'url') return `${only}, and a URL is in no namespace`;
        return action.namespace === '' ? `${only}, and the request is for no single namespace` : `${only}, not in ${action.namespace}`;
      }
      case 'verb':
        return `its verbs are ${list(rule.verbs)}, and ${quoted(action.verb)} is not one of them`;
      case 'path':
        return `it names the URLs ${list(rule.nonResourceURLs)}`;
      case 'group':
        return `its API groups are ${list(rule.apiGroups)}, not ${quoted(action.kind === 'resource' ? action.apiGroup : '')}`;
      case 'resource':
        return resourceMiss(rule, action);
      case 'name':
        return nameMiss(rule, action);
    }
  });
  return `A rule of ${objectText(role.object)} does not allow ${actionText(action)}: ${joined(parts)}.`;
}

function resourceMiss(rule: Rule, action: Action): string {
  if (action.kind === 'url') return '';
  const { resource, subresource } = action;
  const asked = resourceText(resource, subresource);
  const names = `it names the resources ${list(rule.resources)}, not ${quoted(asked)}`;
  return subresource !== '' && rule.resources.some((each) => each === resource || each === `${resource}/*`)
    ? `${names}, which has to be named itself`
    : names;
}

function nameMiss(rule: Rule, action: Action): string {
  const only = `it is only for what is named ${list(rule.resourceNames)}`;
  return action.kind === 'resource' && action.name === '' ? `${only}, and the request carries no name` : only;
}

function list(words: readonly string[]): string {
  if (words.length === 0) return 'none';
  const more = words.length - WORDS;
  return joined([...words.slice(0, WORDS).map(quoted), ...(more > 0 ? [counted(more, 'other')] : [])]);
}
