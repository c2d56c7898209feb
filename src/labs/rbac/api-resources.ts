/** Resources of an API group that comes with Kubernetes: those of a namespace, and those of the cluster. */
type GroupResources = readonly [namespaced: string, cluster: string];

/**
 * The resources of Kubernetes v1.37, by API group.
 * https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.37/
 */
const TABLE: Readonly<Record<string, GroupResources>> = {
  '': [
    // A Namespace is in the namespace of its own name.
    'bindings configmaps endpoints events limitranges namespaces persistentvolumeclaims pods podtemplates replicationcontrollers resourcequotas secrets serviceaccounts services',
    // Users and groups are no objects: they are what is impersonated.
    'componentstatuses groups nodes persistentvolumes users',
  ],
  'admissionregistration.k8s.io': [
    '',
    'mutatingadmissionpolicies mutatingadmissionpolicybindings mutatingwebhookconfigurations validatingadmissionpolicies validatingadmissionpolicybindings validatingwebhookconfigurations',
  ],
  'apiextensions.k8s.io': ['', 'customresourcedefinitions'],
  'apiregistration.k8s.io': ['', 'apiservices'],
  apps: ['controllerrevisions daemonsets deployments replicasets statefulsets', ''],
  'authentication.k8s.io': ['serviceaccounts', 'groups nodes selfsubjectreviews tokenreviews uids userextras users'],
  'authorization.k8s.io': ['localsubjectaccessreviews', 'selfsubjectaccessreviews selfsubjectrulesreviews subjectaccessreviews'],
  autoscaling: ['horizontalpodautoscalers', ''],
  batch: ['cronjobs jobs', ''],
  'certificates.k8s.io': ['podcertificaterequests', 'certificatesigningrequests clustertrustbundles signers'],
  'coordination.k8s.io': ['leasecandidates leases', ''],
  'discovery.k8s.io': ['endpointslices', ''],
  'events.k8s.io': ['events', ''],
  'flowcontrol.apiserver.k8s.io': ['', 'flowschemas prioritylevelconfigurations'],
  'internal.apiserver.k8s.io': ['', 'storageversions'],
  'networking.k8s.io': ['ingresses networkpolicies', 'ingressclasses ipaddresses servicecidrs'],
  'node.k8s.io': ['', 'runtimeclasses'],
  policy: ['poddisruptionbudgets', ''],
  'rbac.authorization.k8s.io': ['rolebindings roles', 'clusterrolebindings clusterroles'],
  'resource.k8s.io': ['resourceclaims resourceclaimtemplates', 'deviceclasses devicetaintrules resourceslices'],
  'scheduling.k8s.io': ['podgroups workloads', 'priorityclasses'],
  'storage.k8s.io': ['csistoragecapacities', 'csidrivers csinodes storageclasses volumeattachments volumeattributesclasses'],
  'storagemigration.k8s.io': ['', 'storageversionmigrations'],
};

interface Resources {
  readonly namespaced: ReadonlySet<string>;
  readonly cluster: ReadonlySet<string>;
}

const GROUPS: ReadonlyMap<string, Resources> = new Map(
  Object.entries(TABLE).map(([group, [namespaced, cluster]]) => [group, { namespaced: words(namespaced), cluster: words(cluster) }]),
);

function words(list: string): ReadonlySet<string> {
  return new Set(list === '' ? [] : list.split(' '));
}

/** What `kubectl` takes for a resource beside its singular, and a rule does not. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  cm: 'configmaps',
  cj: 'cronjobs',
  crd: 'customresourcedefinitions',
  crds: 'customresourcedefinitions',
  csr: 'certificatesigningrequests',
  deploy: 'deployments',
  ds: 'daemonsets',
  ep: 'endpoints',
  ev: 'events',
  hpa: 'horizontalpodautoscalers',
  ing: 'ingresses',
  limits: 'limitranges',
  netpol: 'networkpolicies',
  no: 'nodes',
  ns: 'namespaces',
  pc: 'priorityclasses',
  pdb: 'poddisruptionbudgets',
  po: 'pods',
  pv: 'persistentvolumes',
  pvc: 'persistentvolumeclaims',
  quota: 'resourcequotas',
  rc: 'replicationcontrollers',
  rs: 'replicasets',
  sa: 'serviceaccounts',
  sc: 'storageclasses',
  sts: 'statefulsets',
  svc: 'services',
};

const PLURALS: ReadonlyMap<string, string> = new Map([
  ...[...GROUPS.values()].flatMap(({ namespaced, cluster }) =>
    [...namespaced, ...cluster].flatMap((plural): [string, string][] => [
      [plural, plural],
      [singularOf(plural), plural],
    ]),
  ),
  ...Object.entries(SHORT_NAMES),
]);

function singularOf(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  return /(?:sses|statuses)$/.test(plural) ? plural.slice(0, -2) : plural.slice(0, -1);
}

/** The name of a resource in rules, of what somebody may write for it: `pods` of `pod`, `po` or `pods`. */
export function pluralOf(word: string): string | undefined {
  return PLURALS.get(word);
}

/** The API groups that are known. */
export function knownGroups(): string[] {
  return [...GROUPS.keys()];
}

/** The groups that have a resource. */
export function groupsOf(resource: string): string[] {
  return [...GROUPS].filter(([, { namespaced, cluster }]) => namespaced.has(resource) || cluster.has(resource)).map(([group]) => group);
}

/** Whether a group has a resource; of groups that are not known here everything is taken to exist. */
export function hasResource(apiGroup: string, resource: string): boolean {
  const known = GROUPS.get(apiGroup);
  return known === undefined || known.namespaced.has(resource) || known.cluster.has(resource);
}

/**
 * Whether a right can have any effect: whether the group has the resource, and, where the right holds in one namespace
 * only, whether that resource is in namespaces. Of groups that are not known here everything is taken to exist.
 * ClusterRoles are no objects of a namespace, but the verb `bind` on them is asked for in one.
 */
export function canHaveEffect(verb: string, apiGroup: string, resource: string, inOneNamespace: boolean): boolean {
  const known = GROUPS.get(apiGroup);
  const [parent = ''] = resource.split('/');
  if (known === undefined || parent === '*' || known.namespaced.has(parent)) return true;
  if (inOneNamespace && !(resource === 'clusterroles' && (verb === 'bind' || verb === '*'))) return false;
  return known.cluster.has(parent);
}

/** Whether any request can be for what a rule writes: not for a subresource `*`, a group with a version, or a core group by name. */
export function canBeRequested(apiGroup: string, resource: string): boolean {
  return !resource.endsWith('/*') && !apiGroup.includes('/') && apiGroup !== 'core' && !/^v\d/.test(apiGroup);
}
