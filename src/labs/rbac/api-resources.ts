/** Resources of the API groups that come with Kubernetes, as far as rules commonly name them. */
interface GroupResources {
  readonly namespaced: readonly string[];
  readonly cluster: readonly string[];
}

const GROUPS: ReadonlyMap<string, GroupResources> = new Map([
  [
    '',
    {
      namespaced: [
        'bindings',
        'configmaps',
        'endpoints',
        'events',
        'limitranges',
        // A Namespace is in the namespace of its own name.
        'namespaces',
        'persistentvolumeclaims',
        'pods',
        'podtemplates',
        'replicationcontrollers',
        'resourcequotas',
        'secrets',
        'serviceaccounts',
        'services',
      ],
      // Users and groups are no objects: they are what is impersonated.
      cluster: ['componentstatuses', 'groups', 'nodes', 'persistentvolumes', 'users'],
    },
  ],
  ['apps', { namespaced: ['controllerrevisions', 'daemonsets', 'deployments', 'replicasets', 'statefulsets'], cluster: [] }],
  ['batch', { namespaced: ['cronjobs', 'jobs'], cluster: [] }],
  ['autoscaling', { namespaced: ['horizontalpodautoscalers'], cluster: [] }],
  ['policy', { namespaced: ['poddisruptionbudgets'], cluster: [] }],
  ['networking.k8s.io', { namespaced: ['ingresses', 'networkpolicies'], cluster: ['ingressclasses', 'ipaddresses', 'servicecidrs'] }],
  ['discovery.k8s.io', { namespaced: ['endpointslices'], cluster: [] }],
  ['coordination.k8s.io', { namespaced: ['leases', 'leasecandidates'], cluster: [] }],
  ['rbac.authorization.k8s.io', { namespaced: ['roles', 'rolebindings'], cluster: ['clusterroles', 'clusterrolebindings'] }],
]);

/**
 * Whether a right can have any effect: whether the group has the resource, and, where the right holds in one namespace
 * only, whether that resource is in namespaces. Of groups that are not known here everything is taken to exist.
 * ClusterRoles are no objects of a namespace, but the verb `bind` on them is asked for in one.
 */
export function canHaveEffect(verb: string, apiGroup: string, resource: string, inOneNamespace: boolean): boolean {
  const known = GROUPS.get(apiGroup);
  const [parent = ''] = resource.split('/');
  if (known === undefined || parent === '*' || known.namespaced.includes(parent)) return true;
  if (inOneNamespace && !(resource === 'clusterroles' && (verb === 'bind' || verb === '*'))) return false;
  return known.cluster.includes(parent);
}
