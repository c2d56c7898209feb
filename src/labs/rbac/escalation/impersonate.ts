import { goodPractices, type Escalation } from './escalation.ts';
import { right } from './right.ts';

const verbs = ['impersonate'];
const users = right({ verbs, apiGroup: '', resources: ['users'], clusterScoped: true });
const groups = right({ verbs, apiGroup: '', resources: ['groups'], clusterScoped: true });
const serviceAccounts = right({ verbs, apiGroup: '', resources: ['serviceaccounts'] });

/**
 * Acting as somebody else. Groups can be put on only together with a user or a ServiceAccount. Constrained impersonation,
 * with verbs such as `impersonate:user-info`, is not counted: each thing that may be done by it stands in a rule of its own.
 * https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/
 */
export const impersonate: Escalation = {
  id: 'impersonate',
  documentation: goodPractices('impersonate-verb'),
  ways: [[users], [serviceAccounts], [groups, users], [groups, serviceAccounts]],
};
