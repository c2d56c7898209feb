import { goodPractices, type Escalation } from './finding.ts';
import { permission } from './permission.ts';

/** Reading Secrets. A list and a watch show their contents as much as a get. */
export const secretsRead: Escalation = {
  id: 'secrets-read',
  documentation: goodPractices('listing-secrets'),
  ways: [[permission({ verbs: ['get', 'list', 'watch'], apiGroup: '', resources: ['secrets'] })]],
};
