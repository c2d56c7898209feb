import { goodPractices, type Escalation } from './finding.ts';
import { permission } from './permission.ts';

/**
 * Changing the labels of a Namespace, and with them its Pod Security level. A Namespace counts as being in the namespace
 * of its own name, so that a RoleBinding there is enough. Its subresources keep what is written to its metadata:
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/registry/core/namespace/strategy.go
 */
export const namespaceLabel: Escalation = {
  id: 'namespace-label',
  documentation: goodPractices('namespace-modification'),
  ways: [
    [permission({ verbs: ['update', 'patch'], apiGroup: '', resources: ['namespaces', 'namespaces/status'] })],
    [permission({ verbs: ['update'], apiGroup: '', resources: ['namespaces/finalize'] })],
  ],
};
