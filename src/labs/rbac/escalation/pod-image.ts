import type { Escalation } from './finding.ts';
import { permission } from './permission.ts';

/**
 * Giving a running Pod another image, one of the few things that can be changed in it. The new container keeps the Pod's
 * mounts and its ServiceAccount, so that this is no way to others of the namespace: it is told beside making Pods.
 * https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement
 */
export const podImage: Escalation = {
  id: 'pod-image',
  documentation: 'https://kubernetes.io/docs/reference/access-authn-authz/authorization/#privilege-escalation-via-pod-creation',
  ways: [[permission({ verbs: ['update', 'patch'], apiGroup: '', resources: ['pods'] })]],
};
