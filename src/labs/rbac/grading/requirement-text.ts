import type { Actions } from '../../../schema/goals/rbac.ts';
import { counted } from '../../../text/counted.ts';
import type { Messages } from '../../shared/diagnostic.ts';
import { joined, quoted } from '../../shared/wording.ts';
import type { EscalationPath } from '../escalation/escalation-paths.ts';
import { allowedText } from '../messages.ts';
import { actionText, objectText, scopeText, subjectText } from '../phrases.ts';
import { reasonText } from '../reason-text.ts';
import { withGroup } from '../request.ts';
import { resourceText } from '../rules/match-rule.ts';
import type { OverPermission } from './over-permission.ts';
import type { AskedCatalogue, FoundCatalogue } from './requirements.ts';

/** The most examples that are shown of one thing. */
const EXAMPLES = 3;

/** What a goal asks for. */
export const ASKED_MESSAGES: Messages<AskedCatalogue> = {
  may: ({ subject, actions }) => `${subjectText(subject)} may ${actionsText(actions, 'and')}.`,
  'may-not': ({ subject, actions }) => `${subjectText(subject)} may not ${actionsText(actions, 'or')}.`,
  'nothing-else': ({ subject }) => `${subjectText(subject)} has no rights beyond the task.`,
  'without-escalations': ({ subject, of }) =>
    of === 'all'
      ? `${subjectText(subject)} has no known way to more rights.`
      : `${subjectText(subject)} has no way to more rights by ${of.join(', ')}.`,
  'nobody-else': () => 'Nobody else gets rights.',
  'roles-found': () => 'Every binding refers to a role that is there.',
  'no-bindings': () => 'No binding is added.',
  'still-there': (object) => `${objectText({ namespace: undefined, ...object })} is still there.`,
};

/** What is so instead. */
export const FOUND_MESSAGES: Messages<FoundCatalogue> = {
  refused: ({ action, reason }) => `Refused: ${actionText(action)}. ${reasonText(reason)}`,
  allowed: ({ action, decision }) => `Allowed: ${actionText(action)}. ${allowedText(decision)}`,
  excess: ({ excess }) => `There is more: ${examples(excess.map(excessText))}.`,
  escalations: ({ paths }) => `Found: ${examples(paths.map(escalationText))}.`,
  subjects: ({ subjects }) => `These do: ${subjects.map(subjectText).join(', ')}.`,
  'role-missing': ({ object, kind, name }) => `${objectText(object)}: ${kind} ${quoted(name)} is not there, so this grants nothing.`,
  bindings: ({ objects }) => `There are: ${objects.map(objectText).join(', ')}.`,
  absent: () => 'There is no object of that kind and name in the answer.',
};

/** `get and list pods and pods/log in shop`. */
function actionsText(actions: Actions, last: 'and' | 'or'): string {
  if ('paths' in actions) return `${joined(actions.verbs, last)} ${joined(actions.paths, last)}`;
  const { verbs, apiGroup, resources, names, namespace } = actions;
  const what = joined(
    resources.map((resource) => written(resource, apiGroup)),
    last,
  );
  const which = names === undefined ? '' : ` named ${joined(names.map(quoted), last)}`;
  return `${joined(verbs, last)} ${what}${which}${namespace === undefined ? ' in the whole cluster' : ` in ${namespace}`}`;
}

/** `deployments.apps/scale`, as `kubectl` writes it. */
function written(resourceAndSubresource: string, apiGroup: string): string {
  const [resource = '', subresource = ''] = resourceAndSubresource.split('/');
  return resourceText(withGroup(resource, apiGroup), subresource);
}

function excessText(excess: OverPermission): string {
  const by = `, by ${objectText(excess.binding)} and ${objectText(excess.origin)}`;
  if ('url' in excess) return `${verbsText(excess.verbs)} ${excess.url}${by}`;
  const which = excess.name === undefined ? '' : ` ${quoted(excess.name)}`;
  return `${verbsText(excess.verbs)} ${resourcesText(excess.resource, excess.apiGroup)}${which} ${scopeText(excess.scope)}${by}`;
}

function verbsText(verbs: readonly string[]): string {
  return verbs.includes('*') ? 'do anything with' : joined(verbs);
}

function resourcesText(resource: string, group: string): string {
  const what = resource === '*' ? 'all resources' : resource;
  if (group === '*') return `${what} of all API groups`;
  return group === '' ? what : `${what} of ${group}`;
}

function escalationText({ finding, scope, evidence: [first] }: EscalationPath): string {
  const from = first === undefined ? '' : `, by ${objectText(first.binding.object)} and ${objectText(first.rule.origin)}`;
  return `${finding} ${scopeText(scope)}${from}`;
}

function examples(all: readonly string[]): string {
  const more = all.length - EXAMPLES;
  return `${all.slice(0, EXAMPLES).join('; ')}${more > 0 ? `; and ${counted(more, 'other')}` : ''}`;
}
