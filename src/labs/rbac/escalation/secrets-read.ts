import { goodPractices, type Escalation } from './escalation.ts';
import { right } from './right.ts';

/** Reading Secrets. A list and a watch show their contents as much as a get. */
export const secretsRead: Escalation = {
  id: 'secrets-read',
  documentation: goodPractices('listing-secrets'),
  ways: [[right({ verbs: ['get', 'list', 'watch'], apiGroup: '', resources: ['secrets'] })]],
};
