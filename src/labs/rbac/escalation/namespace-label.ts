import { goodPractices, type Escalation } from './escalation.ts';
import { right } from './right.ts';

/**
 * Changing the labels of a Namespace, and with them its Pod Security level. A Namespace counts as being in the namespace
 * of its own name, so that a RoleBinding there is enough. Its subresources keep what is written to its metadata:
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/registry/core/namespace/strategy.go
 */
export const namespaceLabel: Escalation = {
  id: 'namespace-label',
  documentation: goodPractices('namespace-modification'),
  ways: [
    [right({ verbs: ['update', 'patch'], apiGroup: '', resources: ['namespaces', 'namespaces/status'] })],
    [right({ verbs: ['update'], apiGroup: '', resources: ['namespaces/finalize'] })],
  ],
};
