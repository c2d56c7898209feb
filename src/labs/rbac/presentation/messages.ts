import type { Messages } from '../../shared/diagnostic.ts';
import { joined, quoted } from '../../shared/wording.ts';
import { groupText } from '../messages.ts';
import type { Subject } from '../request.ts';
import type { UserInfo } from '../user-info.ts';
import type { COLUMNS } from './graph.ts';
import type { QueryCatalogue } from './query.ts';

/** What is to be said of a query. */
export const QUERY_MESSAGES: Messages<QueryCatalogue> = {
  'verb-missing': () => 'Say a verb.',
  'resource-missing': () => 'Say a resource.',
  'url-without-slash': () => 'A URL begins with “/”.',
  'verb-case': ({ verb, right }) =>
    `Verbs are written in small letters, and no request has the verb ${quoted(verb)}: ask about ${quoted(right)}.`,
  'no-such-resource': ({ resource, apiGroup, right, groups }) => {
    const there = `There is no resource ${quoted(resource)} in ${groupText(apiGroup)}`;
    return right === undefined || groups.length === 0
      ? `${there}, so that no request is for it.`
      : `${there}. Ask about ${right} in ${joined(groups.map(groupText), 'or')}.`;
  },
  'namespace-of-itself': () => 'A Namespace counts as being in the namespace of its own name.',
  'in-no-namespace': ({ resource }) =>
    `${resource} are in no namespace, so a real request carries none, and what a RoleBinding gives does not reach it. Leave the namespace empty to ask about one.`,
  'name-unused': ({ verb }) => {
    switch (verb) {
      case 'create':
        return 'A POST that creates an object carries no name: leave it empty to ask about one. Only a server-side apply is asked about with a name.';
      case 'deletecollection':
        return 'A DELETE of a collection carries no name: leave it empty to ask about one.';
      case 'list':
      case 'watch':
        return `A request to ${verb} carries a name only with a field selector: metadata.name=…`;
    }
  },
};

/** Who the API server sees. */
export function askedAsText({ user, groups }: UserInfo): string {
  const who = user === '' ? 'No user is named' : `The user is ${quoted(user)}`;
  return `${who}. The groups, with those that authentication adds: ${joined(groups.map(quoted))}.`;
}

/** `User "maria" in the groups "dev" and "qa"`. */
export function writtenSubjectText({ user = '', groups = [] }: Subject): string {
  const who = user === '' ? 'Somebody without a name' : `User ${quoted(user)}`;
  return groups.length === 0 ? who : `${who} in the ${groups.length === 1 ? 'group' : 'groups'} ${joined(groups.map(quoted))}`;
}

/** The heads of the drawing's columns. */
export const COLUMN_TITLES: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  subject: 'Who',
  binding: 'Binding',
  role: 'Role',
  finding: 'Way to more rights',
};

/** What is too much of a column. */
export function othersText(count: number): string {
  return `${count} others`;
}

/** `RoleBinding in shop`, `ClusterRole`. */
export function kindText({ kind, namespace }: { readonly kind: string; readonly namespace?: string | undefined }): string {
  return namespace === undefined ? kind : `${kind} in ${namespace}`;
}
