import { readdirSync, readFileSync } from 'node:fs';
import { extractShapes } from './extract.ts';

/** The kinds that each lab reads, by the file that holds their shapes. */
const KINDS = {
  'src/labs/pod-security/shapes.json': [
    'v1/Pod',
    'v1/PodTemplate',
    'v1/ReplicationController',
    'apps/v1/Deployment',
    'apps/v1/StatefulSet',
    'apps/v1/DaemonSet',
    'apps/v1/ReplicaSet',
    'batch/v1/Job',
    'batch/v1/CronJob',
    'v1/Namespace',
  ],
  'src/labs/rbac/shapes.json': [
    'rbac.authorization.k8s.io/v1/Role',
    'rbac.authorization.k8s.io/v1/ClusterRole',
    'rbac.authorization.k8s.io/v1/RoleBinding',
    'rbac.authorization.k8s.io/v1/ClusterRoleBinding',
    'v1/ServiceAccount',
    'v1/Namespace',
  ],
  'src/labs/network-policy/shapes.json': [
    'networking.k8s.io/v1/NetworkPolicy',
    'v1/Namespace',
    'v1/Pod',
    'v1/ReplicationController',
    'apps/v1/Deployment',
    'apps/v1/StatefulSet',
    'apps/v1/DaemonSet',
    'apps/v1/ReplicaSet',
    'batch/v1/Job',
    'batch/v1/CronJob',
  ],
} as const satisfies Record<string, readonly string[]>;

/** What the guide shows is checked against all kinds of today: of each group, the version that is served and stable. */
const SHOWN = 'src/corpus/objects/shapes.json';
const GROUPS = [
  ...['v1', 'apps/v1', 'batch/v1', 'autoscaling/v2', 'policy/v1', 'networking.k8s.io/v1', 'rbac.authorization.k8s.io/v1'],
  ...['storage.k8s.io/v1', 'admissionregistration.k8s.io/v1', 'apiextensions.k8s.io/v1', 'apiregistration.k8s.io/v1'],
  ...['authentication.k8s.io/v1', 'authorization.k8s.io/v1', 'certificates.k8s.io/v1', 'coordination.k8s.io/v1'],
  ...['discovery.k8s.io/v1', 'flowcontrol.apiserver.k8s.io/v1', 'node.k8s.io/v1', 'scheduling.k8s.io/v1', 'resource.k8s.io/v1'],
];

/** The kinds of a version of an API group: the types that say of which kind they are. */
function kindsOf(group: string): string[] {
  const folder = `node_modules/kubernetes-models/${group}`;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => file.slice(0, -'.d.ts'.length))
    .filter((kind) => readFileSync(`${folder}/${kind}.d.ts`, 'utf8').includes(`"kind": "${kind}"`) && !kind.endsWith('List'))
    .map((kind) => `${group}/${kind}`);
}

/** What each file of shapes is to hold, by its path. */
export function shapeFiles(): Map<string, string> {
  const kinds = { ...KINDS, [SHOWN]: GROUPS.flatMap(kindsOf) };
  return new Map(Object.entries(kinds).map(([file, kinds]) => [file, `${JSON.stringify(extractShapes(kinds), undefined, 1)}\n`]));
}
