import type { Messages } from '../shared/diagnostic.ts';
import { SHAPE_MESSAGES } from '../shared/messages.ts';
import { joined, quoted } from '../shared/wording.ts';
import type { Decision } from './authorize.ts';
import type { NoEffect, RbacCatalogue } from './diagnostics.ts';
import { objectText } from './phrases.ts';
import { SUPERUSERS } from './user-info.ts';

const RBAC_GROUP = 'rbac.authorization.k8s.io';

/** What is to be said of roles, bindings and what stands beside them. */
export const RBAC_MESSAGES: Messages<RbacCatalogue> = {
  ...SHAPE_MESSAGES,
  'name-missing': ({ kind }) => `This ${kind} has no name.`,
  'name-invalid': ({ kind, name }) => `${quoted(name)} cannot be the name of a ${kind}.`,
  'namespace-absent': ({ kind }) => `This ${kind} names no namespace; it is read as one of "default".`,
  'namespace-invalid': ({ namespace }) => `${quoted(namespace)} cannot be the name of a namespace.`,
  'namespace-unused': ({ kind }) => `A ${kind} is in no namespace; this field has no effect.`,
  replaced: ({ object, earlier }) =>
    earlier === 'default'
      ? `${objectText(object)} comes with Kubernetes; this one replaces it.`
      : `${objectText(object)} is here more than once. The later one replaces the earlier one, as with kubectl apply.`,
  'rule-without': ({ list }) => WITHOUT[list],
  'rule-urls-in-role': () => 'A Role is for what is in a namespace, and URLs are not: only a ClusterRole can name them.',
  'rule-both': () => 'A rule is for resources or for URLs, not for both.',
  'aggregation-selector': () => 'This selector has an operator that does not exist, or values that do not fit it.',
  'aggregation-empty': () => 'An aggregationRule needs at least one selector.',
  'aggregation-replaces': () => 'These rules are replaced by those of the ClusterRoles that the aggregationRule selects.',
  'role-ref-group': ({ apiGroup }) => `The API group of roles is ${RBAC_GROUP}, not ${quoted(apiGroup)}.`,
  'role-ref-role': () => 'A ClusterRoleBinding refers to a ClusterRole; it finds no Role.',
  'role-ref-kind': ({ kind }) => `A binding refers to a Role or a ClusterRole, not to ${quoted(kind)}.`,
  'role-ref-nameless': () => 'A binding names the role that it grants.',
  'role-ref-name': ({ name }) => `${quoted(name)} cannot be the name of a role.`,
  'role-ref-changed': ({ kind, name }) =>
    `A binding of this name is there, and the role of a binding cannot be changed: it stays ${kind} ${quoted(name)}. Delete the binding first, or name this one otherwise.`,
  'role-missing': ({ kind, name, namespace }) =>
    `${kind} ${quoted(name)} is not there${namespace === undefined ? '' : ` in ${namespace}`}, so this grants nothing.`,
  'subject-nameless': () => 'A subject needs a name.',
  'subject-kind': ({ kind }) => `A subject is a User, a Group or a ServiceAccount; ${quoted(kind)} names nobody.`,
  'subject-api-group': ({ kind, apiGroup }) =>
    kind === 'ServiceAccount'
      ? `A ServiceAccount is of the core group "", not of ${quoted(apiGroup)}.`
      : `The API group of a ${kind} is ${RBAC_GROUP}, not ${quoted(apiGroup)}.`,
  'subject-account-name': ({ name }) =>
    `${quoted(name)} cannot be the name of a ServiceAccount. It is named as its object is; its namespace has a field.`,
  'subject-namespace-missing': () => 'A ClusterRoleBinding has no namespace of its own: a ServiceAccount in it must name one.',
  'subject-namespace-own': ({ namespace }) =>
    `This ServiceAccount names no namespace; it is taken to be of the binding's own, ${namespace}.`,
  'subject-namespace-unused': ({ kind }) =>
    `A ${kind} is in no namespace; this field has no effect. The ${kind === 'Group' ? 'group' : 'user'} is meant wherever it comes from.`,
  'no-effect': (why) => `This has no effect: ${noEffectText(why)}`,
};

const WITHOUT = {
  verbs: 'A rule needs at least one verb.',
  apiGroups: 'A rule for resources needs at least one API group; the core group is "".',
  resources: 'A rule needs at least one resource.',
} as const;

function noEffectText(effect: NoEffect): string {
  switch (effect.why) {
    case 'subresource-wildcard':
      return `there is no subresource "*", and ${quoted(effect.resource)} matches no request. Each subresource is named, such as pods/log; "*" alone is all resources with theirs.`;
    case 'group-with-version':
      return `an API group is written without its version: ${quoted(effect.right)}.`;
    case 'core-group-name':
      return `there is no API group ${quoted(effect.apiGroup)}. The core group, with Pods, Secrets and the like, is the empty text "".`;
    case 'capitals':
      return `rules compare words sign by sign, and no request has ${quoted(effect.word)}. It is ${quoted(effect.right)}.`;
    case 'singular':
      return `rules name resources by their plural: ${quoted(effect.right)}.`;
    case 'in-no-namespace':
      return `${effect.resource} are in no namespace, and a Role gives nothing beyond its own. It takes a ClusterRole and a ClusterRoleBinding.`;
    case 'no-such-resource':
      return `${groupText(effect.apiGroup)} has no ${effect.resource}${
        effect.groups.length === 0 ? '' : `; ${joined(effect.groups.map(groupText), 'or')} has`
      }.`;
  }
}

/** `the core group ""`, `the group "apps"`. */
export function groupText(apiGroup: string): string {
  return apiGroup === '' ? 'the core group ""' : `the group ${quoted(apiGroup)}`;
}

/** Why something is allowed, as a sentence. */
export function allowedText(decision: Extract<Decision, { allowed: true }>): string {
  if (decision.by === 'superuser') {
    return `The API server lets the group "${SUPERUSERS}" do everything and asks no authorizer; no binding can take that away.`;
  }
  const { binding, role, rule } = decision.grant;
  const from = rule.origin === role.object ? '' : `, which has the rule from ${objectText(rule.origin)}`;
  return `${objectText(binding.object)} grants it by ${objectText(role.object)}${from}.`;
}
