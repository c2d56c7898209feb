import type { IClusterRole } from 'kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRole';

type PolicyRule = NonNullable<IClusterRole['rules']>[number];

const READ = ['get', 'list', 'watch'];
const WRITE = ['create', 'delete', 'deletecollection', 'patch', 'update'];
const AGGREGATE_TO = 'rbac.authorization.k8s.io/aggregate-to-';

const rule = (verbs: string[], apiGroup: string, ...resources: string[]): PolicyRule => ({ apiGroups: [apiGroup], resources, verbs });

/** Events are served by two groups, from the same storage. */
const events = (verbs: string[]): PolicyRule => ({ apiGroups: ['', 'events.k8s.io'], resources: ['events'], verbs });

const clusterRole = (name: string, rules: PolicyRule[], aggregateTo?: string): IClusterRole => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: {
    name,
    labels: { 'kubernetes.io/bootstrapping': 'rbac-defaults', ...(aggregateTo !== undefined && { [AGGREGATE_TO + aggregateTo]: 'true' }) },
  },
  rules,
});

/** A user-facing role: it has the rules of all ClusterRoles that carry its label. */
const aggregated = (name: string, aggregateTo?: string): IClusterRole => ({
  ...clusterRole(name, [], aggregateTo),
  aggregationRule: { clusterRoleSelectors: [{ matchLabels: { [AGGREGATE_TO + name]: 'true' } }] },
});

const TO_ADMIN: PolicyRule[] = [
  rule(['create'], 'authorization.k8s.io', 'localsubjectaccessreviews'),
  rule([...READ, ...WRITE], 'rbac.authorization.k8s.io', 'rolebindings', 'roles'),
];

const TO_EDIT: PolicyRule[] = [
  rule(READ, '', 'pods/attach', 'pods/exec', 'pods/portforward', 'pods/proxy', 'secrets', 'services/proxy'),
  rule(['impersonate'], '', 'serviceaccounts'),
  rule(WRITE, '', 'pods', 'pods/attach', 'pods/exec', 'pods/portforward', 'pods/proxy'),
  rule(['create'], '', 'pods/eviction'),
  rule(
    WRITE,
    '',
    'configmaps',
    'persistentvolumeclaims',
    'replicationcontrollers',
    'replicationcontrollers/scale',
    'secrets',
    'serviceaccounts',
    'services',
    'services/proxy',
  ),
  rule(['create'], '', 'serviceaccounts/token'),
  events(WRITE),
  rule(
    WRITE,
    'apps',
    'daemonsets',
    'deployments',
    'deployments/rollback',
    'deployments/scale',
    'replicasets',
    'replicasets/scale',
    'statefulsets',
    'statefulsets/scale',
  ),
  rule(WRITE, 'autoscaling', 'horizontalpodautoscalers'),
  rule(WRITE, 'batch', 'cronjobs', 'jobs'),
  rule(
    WRITE,
    'extensions',
    'daemonsets',
    'deployments',
    'deployments/rollback',
    'deployments/scale',
    'ingresses',
    'networkpolicies',
    'replicasets',
    'replicasets/scale',
    'replicationcontrollers/scale',
  ),
  rule(WRITE, 'policy', 'poddisruptionbudgets'),
  rule(WRITE, 'networking.k8s.io', 'ingresses', 'networkpolicies'),
  rule([...READ, ...WRITE], 'coordination.k8s.io', 'leases'),
  rule(WRITE, 'resource.k8s.io', 'resourceclaims', 'resourceclaimtemplates'),
];

const TO_VIEW: PolicyRule[] = [
  rule(
    READ,
    '',
    'configmaps',
    'endpoints',
    'persistentvolumeclaims',
    'persistentvolumeclaims/status',
    'pods',
    'replicationcontrollers',
    'replicationcontrollers/scale',
    'serviceaccounts',
    'services',
    'services/status',
  ),
  rule(
    READ,
    '',
    'bindings',
    'limitranges',
    'namespaces/status',
    'pods/log',
    'pods/status',
    'replicationcontrollers/status',
    'resourcequotas',
    'resourcequotas/status',
  ),
  rule(READ, '', 'namespaces'),
  events(READ),
  rule(READ, 'discovery.k8s.io', 'endpointslices'),
  rule(
    READ,
    'apps',
    'controllerrevisions',
    'daemonsets',
    'daemonsets/status',
    'deployments',
    'deployments/scale',
    'deployments/status',
    'replicasets',
    'replicasets/scale',
    'replicasets/status',
    'statefulsets',
    'statefulsets/scale',
    'statefulsets/status',
  ),
  rule(READ, 'autoscaling', 'horizontalpodautoscalers', 'horizontalpodautoscalers/status'),
  rule(READ, 'batch', 'cronjobs', 'cronjobs/status', 'jobs', 'jobs/status'),
  rule(
    READ,
    'extensions',
    'daemonsets',
    'daemonsets/status',
    'deployments',
    'deployments/scale',
    'deployments/status',
    'ingresses',
    'ingresses/status',
    'networkpolicies',
    'replicasets',
    'replicasets/scale',
    'replicasets/status',
    'replicationcontrollers/scale',
  ),
  rule(READ, 'policy', 'poddisruptionbudgets', 'poddisruptionbudgets/status'),
  rule(READ, 'networking.k8s.io', 'ingresses', 'ingresses/status', 'networkpolicies'),
  rule(READ, 'resource.k8s.io', 'resourceclaims', 'resourceclaims/status', 'resourceclaimtemplates'),
];

/**
 * The user-facing ClusterRoles that every cluster has, `cluster-admin`, `admin`, `edit` and `view`, as ordinary objects
 * to load beside others, with the three `system:aggregate-to-…` roles from which the last three are aggregated. As in
 * Kubernetes v1.37 with its default feature gates. Rules behind gates that are off are not there: those for `workloads`
 * (https://github.com/kubernetes/kubernetes/pull/135418) and `podgroups` of `scheduling.k8s.io` are behind
 * `GenericWorkload`, which is alpha until v1.36, beta since v1.37, and off in both.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles
 * https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/
 */
export const USER_FACING_ROLES: readonly IClusterRole[] = [
  clusterRole('cluster-admin', [rule(['*'], '*', '*'), { nonResourceURLs: ['*'], verbs: ['*'] }]),
  aggregated('admin'),
  aggregated('edit', 'admin'),
  aggregated('view', 'edit'),
  clusterRole('system:aggregate-to-admin', TO_ADMIN, 'admin'),
  clusterRole('system:aggregate-to-edit', TO_EDIT, 'edit'),
  clusterRole('system:aggregate-to-view', TO_VIEW, 'view'),
];
