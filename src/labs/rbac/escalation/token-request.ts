import { goodPractices, type Escalation } from './finding.ts';
import { permission } from './permission.ts';

/** Having tokens issued for ServiceAccounts. The request carries the ServiceAccount's name, and can be limited to it. */
export const tokenRequest: Escalation = {
  id: 'token-request',
  documentation: goodPractices('token-request'),
  ways: [[permission({ verbs: ['create'], apiGroup: '', resources: ['serviceaccounts/token'] })]],
};
