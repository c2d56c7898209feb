import { joined, quoted } from '../shared/wording.ts';
import { counted } from '../../text/counted.ts';
import type { Caller } from './caller.ts';
import { bindingsNaming, reaches, scopeOf, type Grant, type NamingBinding } from './grants.ts';
import { objectText, scopeText, type Rule } from './objects.ts';
import { rolesOf, type Rbac } from './rbac.ts';
import { actionText, withGroup, type Action } from './request.ts';
import { resourceText } from './rules/match-resource.ts';
import { mismatches, type Mismatch } from './rules/rule-allows.ts';

/** Why a request is refused. `text` is a sentence. */
export type Reason =
  /** Nothing names who asks. */
  | { readonly kind: 'no-binding'; readonly text: string }
  /** A binding does, but its role is not there. */
  | { readonly kind: 'role-missing'; readonly binding: NamingBinding['binding']; readonly text: string }
  /** A binding does, but its role is empty. */
  | { readonly kind: 'no-rules'; readonly binding: NamingBinding['binding']; readonly text: string }
  /** Bindings do, but none of their rules is about what is asked for. */
  | { readonly kind: 'no-rule'; readonly text: string }
  /** A rule comes near, and this is what it lacks. */
  | { readonly kind: 'near-miss'; readonly grant: Grant; readonly lacks: readonly (Mismatch | 'namespace')[]; readonly text: string };

/** The most near misses that are told: those that lack least. */
const NEAREST = 3;

/** The most words of a list that are told. */
const WORDS = 4;

/** How far what a rule lacks takes it from a request: one about something else is farther off than one that falls short. */
const DISTANCE: Readonly<Record<Mismatch | 'namespace', number>> = { resource: 3, path: 3, group: 2, verb: 1, name: 1, namespace: 1 };

/** From here on a rule is about something else altogether: neither its resources nor its API groups are those asked for. */
const UNRELATED = 5;

/** Reasons, the most telling first. */
export type Reasons = readonly [Reason, ...Reason[]];

/** Why nothing allows an action: what does not name the caller, and the rules that come nearest. */
export function explainRefusal(rbac: Rbac, caller: Caller, action: Action): Reasons {
  const naming = bindingsNaming(rbac, caller);
  if (naming.length === 0) return [{ kind: 'no-binding', text: `No binding names ${callerText(caller)}.` }];
  const empty = naming.flatMap(({ binding }): Reason[] => {
    const roles = rolesOf(rbac, binding);
    const refers = `${objectText(binding.object)} refers to ${binding.roleRef.kind} ${quoted(binding.roleRef.name)}`;
    if (roles.length === 0) return [{ kind: 'role-missing', binding, text: `${refers}, which is not there${elsewhere(binding)}.` }];
    return roles.every(({ rules }) => rules.length === 0) ? [{ kind: 'no-rules', binding, text: `${refers}, which has no rules.` }] : [];
  });
  const misses = naming.flatMap((each) => missesOf(rbac, each, action));
  const byDistance = misses.map((miss) => ({ miss, distance: distanceOf(miss) })).sort((a, b) => a.distance - b.distance);
  const least = byDistance[0]?.distance ?? UNRELATED;
  const nearest = byDistance.filter(({ distance }) => distance === least).map(({ miss }) => miss);
  const [first, ...more] = [...empty, ...nearest.slice(0, NEAREST)];
  if (first !== undefined && (least < UNRELATED || nearest.length === 0)) return [first, ...more];
  const what = action.kind === 'url' ? action.path : resourceText(withGroup(action.resource, action.apiGroup), action.subresource);
  return [{ kind: 'no-rule', text: `No rule that a binding gives them names ${what}.` }, ...(first === undefined ? [] : [first]), ...more];
}

/** `the user "maria", nor the group "system:authenticated"`. */
function callerText({ user, groups }: Caller): string {
  const all = `${groups.length === 1 ? 'the group' : 'one of the groups'} ${joined(groups.map(quoted), 'or')}`;
  return user === '' ? all : `the user ${quoted(user)}, nor ${all}`;
}

function elsewhere({ object, roleRef }: NamingBinding['binding']): string {
  if (roleRef.kind !== 'Role') return '';
  return object.namespace === undefined
    ? ': a ClusterRoleBinding finds no Role'
    : ` in ${object.namespace}: a Role is looked for in the binding's namespace only`;
}

function distanceOf({ lacks }: NearMiss): number {
  return lacks.reduce((sum, lack) => sum + DISTANCE[lack], 0);
}

type NearMiss = Extract<Reason, { kind: 'near-miss' }>;

/** What each rule of a binding lacks. Rules for URLs say nothing of resources, and the other way round. */
function missesOf(rbac: Rbac, { binding, subject }: NamingBinding, action: Action): NearMiss[] {
  const scope = scopeOf(binding);
  return rolesOf(rbac, binding).flatMap((role) =>
    role.rules
      .filter((rule) => (action.kind === 'url' ? rule.nonResourceURLs : rule.resources).length > 0)
      .map((rule): NearMiss => {
        const lacks = [...(reaches(scope, action) ? [] : ['namespace' as const]), ...mismatches(rule, action)];
        const grant: Grant = { binding, subject, role, rule, scope };
        return { kind: 'near-miss', grant, lacks, text: missText(grant, lacks, action) };
      }),
  );
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
