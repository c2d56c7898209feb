import { bindingsNaming, reaches, scopeOf, type Grant, type NamingBinding } from './grants.ts';
import type { Binding } from './objects.ts';
import { rolesOf, type PolicyModel } from './policy-model.ts';
import type { Action } from './request.ts';
import { mismatches, type Mismatch } from './rules/rule-allows.ts';
import type { UserInfo } from './user-info.ts';

/** Why a request is refused. */
export type Reason =
  /** Nothing names who asks, but what names everybody in every cluster. */
  | { readonly kind: 'no-binding'; readonly userInfo: UserInfo }
  /** A binding does, but its role is not there. */
  | { readonly kind: 'role-missing'; readonly binding: Binding }
  /** A binding does, but its role is empty. */
  | { readonly kind: 'no-rules'; readonly binding: Binding }
  /** Bindings do, but none of their rules is about what is asked for. */
  | { readonly kind: 'no-rule'; readonly action: Action }
  /** A rule comes near, and this is what it lacks. */
  | { readonly kind: 'near-miss'; readonly grant: Grant; readonly lacks: readonly (Mismatch | 'namespace')[]; readonly action: Action };

/** The most near misses that are told: those that lack least. */
const NEAREST = 3;

/** How far what a rule lacks takes it from a request: one about something else is farther off than one that falls short. */
const DISTANCE: Readonly<Record<Mismatch | 'namespace', number>> = { resource: 3, path: 3, group: 2, verb: 1, name: 1, namespace: 1 };

/** From here on a rule is about something else altogether: neither its resources nor its API groups are those asked for. */
const UNRELATED = 5;

/** Reasons, the most telling first. */
export type Reasons = readonly [Reason, ...Reason[]];

/**
 * Why nothing allows an action: what does not name the user, and the rules that come nearest. What everybody may in every
 * cluster is no reason: it was never meant for this.
 */
export function explainRefusal(model: PolicyModel, userInfo: UserInfo, action: Action): Reasons {
  const naming = bindingsNaming(model, userInfo).filter(({ binding }) => !binding.object.isDefault);
  if (naming.length === 0) return [{ kind: 'no-binding', userInfo }];
  const empty = naming.flatMap(({ binding }): Reason[] => {
    const roles = rolesOf(model, binding);
    if (roles.length === 0) return [{ kind: 'role-missing', binding }];
    return roles.every(({ rules }) => rules.length === 0) ? [{ kind: 'no-rules', binding }] : [];
  });
  const misses = naming.flatMap((each) => missesOf(model, each, action));
  const byDistance = misses.map((miss) => ({ miss, distance: distanceOf(miss) })).sort((a, b) => a.distance - b.distance);
  const least = byDistance[0]?.distance ?? UNRELATED;
  const nearest = byDistance.filter(({ distance }) => distance === least).map(({ miss }) => miss);
  const [first, ...more] = [...empty, ...nearest.slice(0, NEAREST)];
  if (first !== undefined && (least < UNRELATED || nearest.length === 0)) return [first, ...more];
  return [{ kind: 'no-rule', action }, ...(first === undefined ? [] : [first]), ...more];
}

function distanceOf({ lacks }: NearMiss): number {
  return lacks.reduce((sum, lack) => sum + DISTANCE[lack], 0);
}

type NearMiss = Extract<Reason, { kind: 'near-miss' }>;

/** What each rule of a binding lacks. Rules for URLs say nothing of resources, and the other way round. */
function missesOf(model: PolicyModel, { binding, subject }: NamingBinding, action: Action): NearMiss[] {
  const scope = scopeOf(binding);
  return rolesOf(model, binding).flatMap((role) =>
    role.rules
      .filter((rule) => (action.kind === 'url' ? rule.nonResourceURLs : rule.resources).length > 0)
      .map((rule): NearMiss => {
        const lacks = [...(reaches(scope, action) ? [] : ['namespace' as const]), ...mismatches(rule, action)];
        return { kind: 'near-miss', grant: { binding, subject, role, rule, scope }, lacks, action };
      }),
  );
}
