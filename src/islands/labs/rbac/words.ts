import type { Rbac } from '../../../labs/rbac/index.ts';
import { VERBS } from './rights-rows.ts';

/** The most words of a kind that are offered. */
const MOST = 150;

/** Words that the objects use, to be offered where a question is written. */
export interface Words {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly paths: readonly string[];
  readonly namespaces: readonly string[];
}

/** The words of all roles and bindings, each once, without wildcards. */
export function wordsOf({ roles, clusterRoles, bindings, serviceAccounts, namespaces }: Rbac): Words {
  const allRoles = [...roles.values(), ...clusterRoles.values()].flat();
  const rules = allRoles.flatMap((role) => role.rules);
  const inNamespaces = [...allRoles, ...bindings].flatMap(({ object }) => object.namespace ?? []);
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
