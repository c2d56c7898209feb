import { goodPractices, type Escalation } from './escalation.ts';
import { right } from './right.ts';

const CHANGE = ['create', 'update', 'patch'];

/**
 * Making Pods, directly or by a controller: they can mount all Secrets of their namespace and run as any of its
 * ServiceAccounts. Changing the Pod template of a controller is as good as creating one; a Pod's or a Job's own cannot
 * be changed so far.
 */
export const podCreate: Escalation = {
  id: 'pod-create',
  documentation: goodPractices('workload-creation'),
  ways: [
    [right({ verbs: ['create'], apiGroup: '', resources: ['pods'] })],
    [right({ verbs: CHANGE, apiGroup: '', resources: ['replicationcontrollers'] })],
    [right({ verbs: CHANGE, apiGroup: 'apps', resources: ['deployments', 'replicasets', 'statefulsets', 'daemonsets'] })],
    [right({ verbs: CHANGE, apiGroup: 'batch', resources: ['cronjobs'] })],
    [right({ verbs: ['create'], apiGroup: 'batch', resources: ['jobs'] })],
  ],
};
