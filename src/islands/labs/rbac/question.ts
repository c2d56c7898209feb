import { canHaveEffect, subjectOf, whatCan, type Grant, type NamedSubject, type RequestedAction } from '../../../labs/rbac/index.ts';
import type { Loaded } from './loaded.ts';
import { keyOf } from './subjects.ts';

/** A question as the form holds it. */
export interface Question {
  /** The key of somebody whom the objects name; any other text is for somebody else. */
  readonly who: string;
  /** Somebody else. */
  readonly user: string;
  /** Separated by commas. */
  readonly groups: string;
  readonly about: 'resource' | 'url';
  readonly verb: string;
  readonly apiGroup: string;
  /** With its subresource: `pods/log`. */
  readonly resource: string;
  readonly name: string;
  readonly namespace: string;
  readonly path: string;
}

/** What is asked of somebody whom no object names. */
export const SOMEBODY_ELSE = '';

const PLAIN: Question = {
  who: SOMEBODY_ELSE,
  user: 'jane',
  groups: '',
  about: 'resource',
  verb: 'get',
  apiGroup: '',
  resource: 'pods',
  name: '',
  namespace: 'default',
  path: '/healthz',
};

/** Verbs whose requests carry no name, unless they are for a subresource. */
const NAMELESS = new Set(['create', 'deletecollection']);

/** A question to begin with: about a right that the first subject has by the text, or else has at all. */
export function firstQuestion({ rbac, placeOf }: Loaded, subjects: readonly NamedSubject[]): Question {
  const [subject] = subjects;
  if (subject === undefined) return PLAIN;
  const { cluster, namespaces } = whatCan(rbac, subjectOf(subject));
  const grants = [...cluster, ...namespaces.flatMap((each) => each.grants)];
  const ofText = grants.filter(({ binding }) => placeOf(binding.object.index, []).kind === 'line');
  for (const grant of [...ofText, ...grants]) {
    const asked = askedOf(grant);
    if (asked !== undefined) return { ...PLAIN, who: keyOf(subject), ...asked };
  }
  return { ...PLAIN, who: keyOf(subject), ...(subject.kind === 'ServiceAccount' && { namespace: subject.namespace }) };
}

/** A question that a grant answers with yes; undefined where it has no effect. */
function askedOf({ rule, scope }: Grant): Partial<Question> | undefined {
  const [url] = rule.nonResourceURLs;
  const [firstVerb = 'get'] = rule.verbs;
  if (url !== undefined) {
    if (scope.kind === 'namespace') return undefined;
    return { about: 'url', verb: plainVerb(firstVerb), path: url === '*' ? PLAIN.path : url.replace(/\*+$/, '') };
  }
  const [name = ''] = rule.resourceNames;
  const verb = plainVerb(name === '' ? firstVerb : (rule.verbs.find((each) => !NAMELESS.has(each)) ?? firstVerb));
  const pair = rule.apiGroups
    .flatMap((apiGroup) => rule.resources.map((resource) => ({ apiGroup, resource })))
    .find(({ apiGroup, resource }) => canHaveEffect(verb, apiGroup, resource, scope.kind === 'namespace'));
  if (pair === undefined) return undefined;
  return {
    about: 'resource',
    verb,
    apiGroup: pair.apiGroup === '*' ? '' : pair.apiGroup,
    resource: pair.resource === '*' ? 'pods' : pair.resource.replace(/^\*\//, 'pods/'),
    name,
    namespace: scope.kind === 'namespace' ? scope.namespace : '',
  };
}

function plainVerb(verb: string): string {
  return verb === '*' ? 'get' : verb;
}

/** A question's action, and what is to be said of it. */
export interface Asked {
  /** Undefined where the question is not complete yet. */
  readonly action: RequestedAction | undefined;
  readonly note: string | undefined;
}

/**
 * What a question asks, word for word, as `kubectl auth can-i` does: but one for a Namespace is asked in the namespace of
 * its own name, as the API server asks it.
 */
export function askedBy(question: Question): Asked {
  const verb = question.verb.trim();
  const name = question.name.trim();
  const apiGroup = question.apiGroup.trim();
  const namespace = question.namespace.trim();
  const path = question.path.trim();
  if (verb === '') return { action: undefined, note: 'Say a verb.' };
  if (question.about === 'url') {
    return path.startsWith('/') ? { action: { verb, path }, note: undefined } : { action: undefined, note: 'A URL begins with “/”.' };
  }
  const [resource = '', ...rest] = question.resource.trim().split('/');
  const subresource = rest.join('/');
  if (resource === '') return { action: undefined, note: 'Say a resource.' };
  const action = { verb, apiGroup, resource, subresource, name, namespace };
  const isAboutNamespaces = apiGroup === '' && resource === 'namespaces';
  const isAboutOne = isAboutNamespaces && name !== '' && !COLLECTION_VERBS.has(verb);
  if (isAboutOne && namespace !== name) {
    return { action: { ...action, namespace: name }, note: 'A Namespace counts as being in the namespace of its own name.' };
  }
  const isInNone = isAboutNamespaces
    ? !isAboutOne
    : canHaveEffect(verb, apiGroup, resource, false) && !canHaveEffect(verb, apiGroup, resource, true);
  if (namespace !== '' && isInNone) {
    return {
      action,
      note: `${resource} are in no namespace, so a real request carries none, and what a RoleBinding gives does not reach it. Leave the namespace empty to ask about one.`,
    };
  }
  return { action, note: name === '' || subresource !== '' ? undefined : noteOnName(verb) };
}

/**
 * Requests of these verbs are for a collection: their address has no name, and so no namespace of that name. (The
 * addresses below `/watch/` could have one; they are deprecated.)
 */
const COLLECTION_VERBS = new Set(['list', 'watch', 'deletecollection']);

/** Where a name in a question is not what it seems: real requests of some verbs carry none. */
function noteOnName(verb: string): string | undefined {
  switch (verb) {
    case 'create':
      return 'A POST that creates an object carries no name: leave it empty to ask about one. Only a server-side apply is asked about with a name.';
    case 'deletecollection':
      return 'A DELETE of a collection carries no name: leave it empty to ask about one.';
    case 'list':
    case 'watch':
      return `A request to ${verb} carries a name only with a field selector: metadata.name=…`;
    default:
      return undefined;
  }
}
