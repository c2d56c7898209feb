/** Small objects for the tests of the RBAC lab, and short ways to ask about them. */
import { authorize } from '../../../../src/labs/rbac/authorize.ts';
import { loadPolicyModel } from '../../../../src/labs/rbac/load.ts';
import type { Request } from '../../../../src/labs/rbac/request.ts';

const API = 'rbac.authorization.k8s.io';

export interface WrittenRule {
  readonly verbs: readonly string[];
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
}

/** A rule for resources: `rule('get list', 'pods pods/log')`, with a group, with names. */
export function rule(verbs: string, resources: string, apiGroup = '', ...resourceNames: string[]): WrittenRule {
  return {
    verbs: verbs.split(' '),
    apiGroups: [apiGroup],
    resources: resources.split(' '),
    ...(resourceNames.length > 0 && { resourceNames }),
  };
}

/** A rule for URLs: `urls('get', '/healthz /metrics')`. */
export function urls(verbs: string, paths: string): WrittenRule {
  return { verbs: verbs.split(' '), nonResourceURLs: paths.split(' ') };
}

export const role = (namespace: string, name: string, ...rules: WrittenRule[]) => ({
  apiVersion: `${API}/v1`,
  kind: 'Role',
  metadata: { name, namespace },
  rules,
});

export const clusterRole = (name: string, ...rules: WrittenRule[]) => ({
  apiVersion: `${API}/v1`,
  kind: 'ClusterRole',
  metadata: { name },
  rules,
});

export const labelled = (labels: Record<string, string>, object: ReturnType<typeof clusterRole>) => ({
  ...object,
  metadata: { ...object.metadata, labels },
});

/** A ClusterRole that collects those with one of the labels. */
export const aggregated = (name: string, ...labels: Record<string, string>[]) => ({
  ...clusterRole(name),
  aggregationRule: { clusterRoleSelectors: labels.map((matchLabels) => ({ matchLabels })) },
});

/** `user:maria`, `group:devs`, `sa:shop/ci`; `sa:ci` names no namespace. */
export function subject(text: string): Record<string, string> {
  const [kind = '', ...rest] = text.split(':');
  const name = rest.join(':');
  if (kind === 'user') return { kind: 'User', name, apiGroup: API };
  if (kind === 'group') return { kind: 'Group', name, apiGroup: API };
  const [namespace = '', account] = name.split('/');
  return account === undefined ? { kind: 'ServiceAccount', name } : { kind: 'ServiceAccount', name: account, namespace };
}

/** `binds('shop', 'Role/reader', 'user:maria')`: named after its role. */
export function binds(namespace: string, roleRef: string, ...subjects: string[]) {
  const [kind = '', name = ''] = roleRef.split('/');
  return {
    apiVersion: `${API}/v1`,
    kind: 'RoleBinding',
    metadata: { name: `${name}-binding`, namespace },
    roleRef: { apiGroup: API, kind, name },
    subjects: subjects.map(subject),
  };
}

export function bindsEverywhere(clusterRoleName: string, ...subjects: string[]) {
  return {
    apiVersion: `${API}/v1`,
    kind: 'ClusterRoleBinding',
    metadata: { name: `${clusterRoleName}-binding` },
    roleRef: { apiGroup: API, kind: 'ClusterRole', name: clusterRoleName },
    subjects: subjects.map(subject),
  };
}

export const serviceAccount = (namespace: string, name: string) => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name, namespace },
});

/**
 * A request in one line: `maria: get pods/log web in shop`, `ci in devs: list deployments.apps at cluster`,
 * `maria: get /healthz`. The name is left out where there is none.
 */
export function request(line: string): Request {
  const [, user = '', groups, verb = '', what = '', name = '', namespace = ''] =
    /^(\S*?)(?:\[(\S*)\])?: (\S+) (\S+)(?: (?!in |at )(\S+))?(?: (?:in (\S+)|at cluster))?$/.exec(line) ?? [];
  const who = { user, ...(groups !== undefined && { groups: groups.split(',') }) };
  if (what.startsWith('/')) return { ...who, verb, path: what };
  const [, resource = '', apiGroup = '', subresource = ''] = /^([^./]+)(?:\.([^/]+))?(?:\/(.+))?$/.exec(what) ?? [];
  return { ...who, verb, apiGroup, resource, subresource, name, namespace };
}

/** Whether a request in one line is allowed. */
export function allows(objects: readonly unknown[], line: string): boolean {
  return authorize(loadPolicyModel(objects), request(line)).allowed;
}
