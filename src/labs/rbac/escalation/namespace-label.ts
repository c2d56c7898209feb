import { goodPractices, type Escalation } from './escalation.ts';
import { right } from './right.ts';

/**
 * Changing the labels of a Namespace, and with them its Pod Security level. A Namespace counts as being in the namespace
 * of its own name, so that a RoleBinding there is enough.
 */
export const namespaceLabel: Escalation = {
  id: 'namespace-label',
  documentation: goodPractices('namespace-modification'),
  ways: [[right({ verbs: ['update', 'patch'], apiGroup: '', resources: ['namespaces'] })]],
};
