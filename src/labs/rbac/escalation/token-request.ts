import { goodPractices, type Escalation } from './escalation.ts';
import { right } from './right.ts';

/** Having tokens issued for ServiceAccounts. The request carries the ServiceAccount's name, and can be limited to it. */
export const tokenRequest: Escalation = {
  id: 'token-request',
  documentation: goodPractices('token-request'),
  ways: [[right({ verbs: ['create'], apiGroup: '', resources: ['serviceaccounts/token'] })]],
};
