import { groupsOf, hasResource, pluralOf } from '../api-resources.ts';
import { canHaveEffect, subjectOf, whatCan, type Grant, type NamedSubject, type RequestedAction } from '../index.ts';
import { joined, quoted } from '../../shared/wording.ts';
import { groupText } from '../messages.ts';
import type { Loaded } from './source-map.ts';
import { SOMEBODY_ELSE, type Query } from './query-form.ts';
import { keyOf } from './subjects.ts';

const PLAIN: Query = {
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

/** A query to begin with: about a right that the first subject has by the text, or else has at all. */
export function firstQuery({ model, placeOf }: Loaded, subjects: readonly NamedSubject[]): Query {
  const [subject] = subjects;
  if (subject === undefined) return PLAIN;
  const { cluster, namespaces } = whatCan(model, subjectOf(subject));
  const grants = [...cluster, ...namespaces.flatMap((each) => each.grants)];
  const ofText = grants.filter(({ binding }) => placeOf(binding.object, []).kind === 'line');
  for (const grant of [...ofText, ...grants]) {
    const asked = askedOf(grant);
    if (asked !== undefined) return { ...PLAIN, who: keyOf(subject), ...asked };
  }
  return { ...PLAIN, who: keyOf(subject), ...(subject.kind === 'ServiceAccount' && { namespace: subject.namespace }) };
}

/** A query that a grant answers with yes; undefined where it has no effect. */
function askedOf({ rule, scope }: Grant): Partial<Query> | undefined {
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

/** A query's action, and what is to be said of it. */
export interface Asked {
  /** Undefined where the query is not complete yet. */
  readonly action: RequestedAction | undefined;
  readonly notes: readonly string[];
}

/**
 * What a query asks, word for word, as `kubectl auth can-i` does: but one for a Namespace is asked in the namespace of its
 * own name, as the API server asks it.
 */
export function askedBy(query: Query): Asked {
  const verb = query.verb.trim();
  const name = query.name.trim();
  const apiGroup = query.apiGroup.trim();
  const namespace = query.namespace.trim();
  const path = query.path.trim();
  if (verb === '') return { action: undefined, notes: ['Say a verb.'] };
  if (query.about === 'url') {
    return path.startsWith('/')
      ? { action: { verb, path }, notes: noteOnVerb(verb) }
      : { action: undefined, notes: ['A URL begins with “/”.'] };
  }
  const [resource = '', ...rest] = query.resource.trim().split('/');
  const subresource = rest.join('/');
  if (resource === '') return { action: undefined, notes: ['Say a resource.'] };
  const action = { verb, apiGroup, resource, subresource, name, namespace };
  const notes = [...noteOnVerb(verb), ...noteOnResource(resource, apiGroup)];
  const isAboutNamespaces = apiGroup === '' && resource === 'namespaces';
  const isAboutOne = isAboutNamespaces && name !== '' && !COLLECTION_VERBS.has(verb);
  if (isAboutOne && namespace !== name) {
    return { action: { ...action, namespace: name }, notes: [...notes, 'A Namespace counts as being in the namespace of its own name.'] };
  }
  const isInNone = isAboutNamespaces
    ? !isAboutOne
    : canHaveEffect(verb, apiGroup, resource, false) && !canHaveEffect(verb, apiGroup, resource, true);
  if (namespace !== '' && isInNone) {
    const note = `${resource} are in no namespace, so a real request carries none, and what a RoleBinding gives does not reach it. Leave the namespace empty to ask about one.`;
    return { action, notes: [...notes, note] };
  }
  return { action, notes: [...notes, ...(name === '' || subresource !== '' ? [] : noteOnName(verb))] };
}

/** Where no request has such a verb: they are written in small letters. */
function noteOnVerb(verb: string): string[] {
  return verb === verb.toLowerCase()
    ? []
    : [`Verbs are written in small letters, and no request has the verb ${quoted(verb)}: ask about ${quoted(verb.toLowerCase())}.`];
}

/** Where the API group has no such resource, so that no request is for it. */
function noteOnResource(resource: string, apiGroup: string): string[] {
  if (resource === '*' || apiGroup === '*' || hasResource(apiGroup, resource)) return [];
  const right = pluralOf(resource.toLowerCase());
  const groups = groupsOf(right ?? resource);
  const there = `There is no resource ${quoted(resource)} in ${groupText(apiGroup)}`;
  if (right === undefined || groups.length === 0) return [`${there}, so that no request is for it.`];
  return [`${there}. Ask about ${right} in ${joined(groups.map(groupText), 'or')}.`];
}

/**
 * Requests of these verbs are for a collection: their address has no name, and so no namespace of that name. (The
 * addresses below `/watch/` could have one; they are deprecated.)
 */
const COLLECTION_VERBS = new Set(['list', 'watch', 'deletecollection']);

/** Where a name in a query is not what it seems: real requests of some verbs carry none. */
function noteOnName(verb: string): string[] {
  switch (verb) {
    case 'create':
      return [
        'A POST that creates an object carries no name: leave it empty to ask about one. Only a server-side apply is asked about with a name.',
      ];
    case 'deletecollection':
      return ['A DELETE of a collection carries no name: leave it empty to ask about one.'];
    case 'list':
    case 'watch':
      return [`A request to ${verb} carries a name only with a field selector: metadata.name=…`];
    default:
      return [];
  }
}
