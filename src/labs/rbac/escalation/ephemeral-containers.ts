import type { Escalation } from './finding.ts';
import { permission } from './permission.ts';

/** Adding a container to a Pod that runs. `kubectl debug` patches; whoever may update can do the same. */
export const ephemeralContainers: Escalation = {
  id: 'ephemeral-containers',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/#understanding-ephemeral-containers',
  ways: [[permission({ verbs: ['update', 'patch'], apiGroup: '', resources: ['pods/ephemeralcontainers'] })]],
};
