import type { IClusterRole } from 'kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRole';
import type { IClusterRoleBinding } from 'kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRoleBinding';
import type { IRole } from 'kubernetes-models/rbac.authorization.k8s.io/v1/Role';
import type { IRoleBinding } from 'kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding';
import { CONTROLLER_ROLES } from './controller-roles.ts';
import { NAMESPACE_ROLES, SYSTEM_ROLES } from './system-roles.ts';
import { USER_FACING_ROLES } from './user-facing-roles.ts';

type PolicyRule = NonNullable<IClusterRole['rules']>[number];
type Subject = NonNullable<IRoleBinding['subjects']>[number];

const GROUP = 'rbac.authorization.k8s.io';
const VERSION = `${GROUP}/v1` as const;
const CONTROLLER = 'system:controller:';
const LABELS = { 'kubernetes.io/bootstrapping': 'rbac-defaults' };

/** Who holds which default ClusterRole, in the whole cluster. */
const CLUSTER_BINDINGS: Readonly<Record<string, readonly Subject[]>> = {
  'cluster-admin': [named('Group', 'system:masters')],
  'system:basic-user': [named('Group', 'system:authenticated')],
  'system:discovery': [named('Group', 'system:authenticated')],
  'system:kube-controller-manager': [named('User', 'system:kube-controller-manager')],
  'system:kube-dns': [account('kube-dns')],
  'system:kube-scheduler': [named('User', 'system:kube-scheduler')],
  'system:monitoring': [named('Group', 'system:monitoring')],
  // Nodes have their rights by the node authorizer.
  'system:node': [],
  'system:node-proxier': [named('User', 'system:kube-proxy')],
  'system:public-info-viewer': [named('Group', 'system:authenticated'), named('Group', 'system:unauthenticated')],
  'system:service-account-issuer-discovery': [named('Group', 'system:serviceaccounts')],
  'system:volume-scheduler': [named('User', 'system:kube-scheduler')],
};

/** Who holds which default Role, by the name of the binding in the Role's namespace. */
const NAMESPACE_BINDINGS: readonly (readonly [role: string, binding: string, subjects: readonly Subject[]])[] = [
  ['kube-public/system:controller:bootstrap-signer', 'system:controller:bootstrap-signer', [account('bootstrap-signer')]],
  [
    'kube-system/extension-apiserver-authentication-reader',
    'system::extension-apiserver-authentication-reader',
    [named('User', 'system:kube-controller-manager'), named('User', 'system:kube-scheduler')],
  ],
  [
    'kube-system/system::leader-locking-kube-controller-manager',
    'system::leader-locking-kube-controller-manager',
    [named('User', 'system:kube-controller-manager'), account('kube-controller-manager'), account('leader-election-controller')],
  ],
  [
    'kube-system/system::leader-locking-kube-scheduler',
    'system::leader-locking-kube-scheduler',
    [named('User', 'system:kube-scheduler'), account('kube-scheduler')],
  ],
  ['kube-system/system:controller:bootstrap-signer', 'system:controller:bootstrap-signer', [account('bootstrap-signer')]],
  ['kube-system/system:controller:cloud-provider', 'system:controller:cloud-provider', [account('cloud-provider')]],
  ['kube-system/system:controller:token-cleaner', 'system:controller:token-cleaner', [account('token-cleaner')]],
];

function named(kind: 'User' | 'Group', name: string): Subject {
  return { apiGroup: GROUP, kind, name };
}

function account(name: string): Subject {
  return { kind: 'ServiceAccount', name, namespace: 'kube-system' };
}

const controllers = [...rolesOf(CONTROLLER_ROLES)];

/**
 * The roles and bindings that the API server makes in every cluster, as Kubernetes v1.37 does with its default feature
 * gates.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings
 */
export const DEFAULT_OBJECTS: readonly (IClusterRole | IClusterRoleBinding | IRole | IRoleBinding)[] = [
  ...USER_FACING_ROLES,
  ...[...rolesOf(SYSTEM_ROLES)].map(([name, rules]) => clusterRole(name, rules)),
  ...controllers.map(([name, rules]) => clusterRole(CONTROLLER + name, rules)),
  ...[...rolesOf(NAMESPACE_ROLES)].map(([path, rules]): IRole => ({
    apiVersion: VERSION,
    kind: 'Role',
    metadata: metadataOf(path),
    rules,
  })),
  ...Object.entries(CLUSTER_BINDINGS).map(([name, subjects]) => clusterBinding(name, subjects)),
  ...controllers.map(([name]) => clusterBinding(CONTROLLER + name, [account(name)])),
  ...NAMESPACE_BINDINGS.map(([role, binding, subjects]): IRoleBinding => {
    const { namespace, name } = metadataOf(role);
    const metadata = { namespace, name: binding, labels: LABELS };
    return {
      apiVersion: VERSION,
      kind: 'RoleBinding',
      metadata,
      roleRef: { apiGroup: GROUP, kind: 'Role', name },
      subjects: [...subjects],
    };
  }),
];

function clusterRole(name: string, rules: PolicyRule[]): IClusterRole {
  return { apiVersion: VERSION, kind: 'ClusterRole', metadata: { name, labels: LABELS }, rules };
}

function clusterBinding(name: string, subjects: readonly Subject[]): IClusterRoleBinding {
  const roleRef = { apiGroup: GROUP, kind: 'ClusterRole', name };
  return { apiVersion: VERSION, kind: 'ClusterRoleBinding', metadata: { name, labels: LABELS }, roleRef, subjects: [...subjects] };
}

function metadataOf(path: string): { namespace: string; name: string; labels: typeof LABELS } {
  const [namespace = '', name = ''] = path.split('/');
  return { namespace, name, labels: LABELS };
}

/** Names and rules of a list as `SYSTEM_ROLES` is written. */
function rolesOf(list: string): Map<string, PolicyRule[]> {
  const roles = new Map<string, PolicyRule[]>();
  let rules: PolicyRule[] = [];
  for (const line of list.split('\n').filter((each) => each !== '')) {
    if (line.startsWith(' ')) rules.push(ruleOf(line.trim()));
    else roles.set(line, (rules = []));
  }
  return roles;
}

function ruleOf(line: string): PolicyRule {
  const [first = '', ...rest] = line.split(' ');
  if (rest.length === 0) return { apiGroups: ['', 'events.k8s.io'], resources: ['events'], verbs: ['create', 'patch', 'update'] };
  const verbs = first === 'read' ? ['get', 'list', 'watch'] : first.split(',');
  const [second = '', third, fourth] = rest;
  if (second.startsWith('/')) return { nonResourceURLs: second.split(','), verbs };
  const names = third === undefined || isGroup(second) ? fourth : third;
  const isCore = third === undefined || !isGroup(second);
  const resources = (isCore ? second : third).split(',');
  return {
    apiGroups: isCore ? [''] : second.split(','),
    resources,
    ...(names !== undefined && { resourceNames: names.split(',') }),
    verbs,
  };
}

/** Whether a word of a line is an API group, and not the resources of the core group, behind which names may stand. */
function isGroup(word: string): boolean {
  return word === '*' || /\.|^(apps|batch|policy|extensions|autoscaling)\b/.test(word);
}
