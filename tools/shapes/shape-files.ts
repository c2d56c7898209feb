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

/** What each file of shapes is to hold, by its path. */
export function shapeFiles(): Map<string, string> {
  return new Map(Object.entries(KINDS).map(([file, kinds]) => [file, `${JSON.stringify(extractShapes(kinds), undefined, 1)}\n`]));
}
