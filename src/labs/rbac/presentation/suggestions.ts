import type { PolicyModel } from '../index.ts';
import { VERBS } from './verbs.ts';

/** The most words of a kind that are offered. */
const MOST = 150;

/** Words that the objects use, to be offered where a question is written. */
export interface Suggestions {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly paths: readonly string[];
  readonly namespaces: readonly string[];
}

/** Of the roles that come with Kubernetes, those that are meant for users. */
const USER_FACING: ReadonlySet<string> = new Set(['system:aggregate-to-admin', 'system:aggregate-to-edit', 'system:aggregate-to-view']);

/** The words of all roles and bindings, each once, without wildcards. */
export function suggestionsOf({ roles, clusterRoles, bindings, serviceAccounts, namespaces }: PolicyModel): Suggestions {
  const allRoles = [...roles.values(), ...clusterRoles.values()].filter(({ object }) => !object.isDefault || USER_FACING.has(object.name));
  const rules = allRoles.flatMap((role) => role.rules);
  const inNamespaces = [...allRoles, ...bindings.filter(({ object }) => !object.isDefault)].flatMap(({ object }) => object.namespace ?? []);
  return {
    verbs: offered([...VERBS, ...rules.flatMap(({ verbs }) => verbs)]),
    apiGroups: offered(rules.flatMap(({ apiGroups }) => apiGroups)).sort(),
    resources: offered(rules.flatMap(({ resources }) => resources)).sort(),
    paths: offered(['/healthz', '/livez', '/readyz', '/metrics', '/version', ...rules.flatMap(({ nonResourceURLs }) => nonResourceURLs)]),
    namespaces: offered([
      ...inNamespaces,
      ...serviceAccounts.flatMap(({ namespace }) => namespace ?? []),
      ...namespaces.map(({ name }) => name),
    ]),
  };
}

function offered(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => word !== '' && !word.includes('*')).slice(0, MOST);
}
