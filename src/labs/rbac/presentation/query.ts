import { groupsOf, hasResource, pluralOf } from '../api-resources.ts';
import { canHaveEffect, subjectOf, whatCan, type Grant, type NamedSubject, type RequestedAction } from '../index.ts';
import type { Said } from '../../shared/grade.ts';
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

/** What is to be said of a query, by its code. */
export interface QueryCatalogue {
  'verb-missing': null;
  'resource-missing': null;
  'url-without-slash': null;
  'verb-case': { readonly verb: string; readonly right: string };
  /** `right` is the resource that was meant, which is in other groups. */
  'no-such-resource': {
    readonly resource: string;
    readonly apiGroup: string;
    readonly right: string | undefined;
    readonly groups: readonly string[];
  };
  'namespace-of-itself': null;
  'in-no-namespace': { readonly resource: string };
  /** A name where real requests of the verb carry none. */
  'name-unused': { readonly verb: NamelessVerb };
}

type NamelessVerb = 'create' | 'deletecollection' | 'list' | 'watch';
export type QueryNote = Said<QueryCatalogue>;

/** A query's action, and what is to be said of it. */
export interface Asked {
  /** Undefined where the query is not complete yet. */
  readonly action: RequestedAction | undefined;
  readonly notes: readonly QueryNote[];
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
  if (verb === '') return { action: undefined, notes: [{ code: 'verb-missing', params: null }] };
  if (query.about === 'url') {
    return path.startsWith('/')
      ? { action: { verb, path }, notes: noteOnVerb(verb) }
      : { action: undefined, notes: [{ code: 'url-without-slash', params: null }] };
  }
  const [resource = '', ...rest] = query.resource.trim().split('/');
  const subresource = rest.join('/');
  if (resource === '') return { action: undefined, notes: [{ code: 'resource-missing', params: null }] };
  const action = { verb, apiGroup, resource, subresource, name, namespace };
  const notes = [...noteOnVerb(verb), ...noteOnResource(resource, apiGroup)];
  const isAboutNamespaces = apiGroup === '' && resource === 'namespaces';
  const isAboutOne = isAboutNamespaces && name !== '' && !COLLECTION_VERBS.has(verb);
  if (isAboutOne && namespace !== name) {
    return { action: { ...action, namespace: name }, notes: [...notes, { code: 'namespace-of-itself', params: null }] };
  }
  const isInNone = isAboutNamespaces
    ? !isAboutOne
    : canHaveEffect(verb, apiGroup, resource, false) && !canHaveEffect(verb, apiGroup, resource, true);
  if (namespace !== '' && isInNone) {
    return { action, notes: [...notes, { code: 'in-no-namespace', params: { resource } }] };
  }
  return { action, notes: [...notes, ...(name === '' || subresource !== '' ? [] : noteOnName(verb))] };
}

/** Where no request has such a verb: they are written in small letters. */
function noteOnVerb(verb: string): QueryNote[] {
  const right = verb.toLowerCase();
  return verb === right ? [] : [{ code: 'verb-case', params: { verb, right } }];
}

/** Where the API group has no such resource, so that no request is for it. */
function noteOnResource(resource: string, apiGroup: string): QueryNote[] {
  if (resource === '*' || apiGroup === '*' || hasResource(apiGroup, resource)) return [];
  const right = pluralOf(resource.toLowerCase());
  return [{ code: 'no-such-resource', params: { resource, apiGroup, right, groups: groupsOf(right ?? resource) } }];
}

/**
 * Requests of these verbs are for a collection: their address has no name, and so no namespace of that name. (The
 * addresses below `/watch/` could have one; they are deprecated.)
 */
const COLLECTION_VERBS = new Set(['list', 'watch', 'deletecollection']);

/** Where a name in a query is not what it seems: real requests of some verbs carry none. */
function noteOnName(verb: string): QueryNote[] {
  switch (verb) {
    case 'create':
    case 'deletecollection':
    case 'list':
    case 'watch':
      return [{ code: 'name-unused', params: { verb } }];
    default:
      return [];
  }
}
