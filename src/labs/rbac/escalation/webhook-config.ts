import { goodPractices, type Escalation } from './finding.ts';
import { permission } from './permission.ts';

/** Putting oneself between clients and the API server: a webhook reads what is admitted, and a mutating one changes it. */
export const webhookConfig: Escalation = {
  id: 'webhook-config',
  documentation: goodPractices('control-admission-webhooks'),
  ways: [
    [
      permission({
        verbs: ['create', 'update', 'patch'],
        apiGroup: 'admissionregistration.k8s.io',
        resources: ['validatingwebhookconfigurations', 'mutatingwebhookconfigurations'],
        clusterScoped: true,
      }),
    ],
  ],
};
