import { goodPractices, type Escalation } from './finding.ts';
import { permission } from './permission.ts';

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
    [permission({ verbs: ['create'], apiGroup: '', resources: ['pods'] })],
    [permission({ verbs: CHANGE, apiGroup: '', resources: ['replicationcontrollers'] })],
    [permission({ verbs: CHANGE, apiGroup: 'apps', resources: ['deployments', 'replicasets', 'statefulsets', 'daemonsets'] })],
    [permission({ verbs: CHANGE, apiGroup: 'batch', resources: ['cronjobs'] })],
    [permission({ verbs: ['create'], apiGroup: 'batch', resources: ['jobs'] })],
  ],
};
