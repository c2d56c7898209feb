import { goodPractices, type Escalation } from './escalation.ts';
import { right } from './right.ts';

const CHANGE = ['create', 'update', 'patch'];

/**
 * Making Pods, directly or by a controller: they can mount all Secrets of their namespace and run as any of its
 * ServiceAccounts. Changing the Pod template of a controller is as good as creating one. Not counted is changing a Pod or
 * a Job: neither can be given other Secrets or another ServiceAccount.
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
