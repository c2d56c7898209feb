import type { Escalation } from './escalation.ts';
import { right } from './right.ts';

/**
 * Running commands in a container, or typing into one that runs. Since v1.35 both take `create`, over WebSocket too;
 * before, `get` was enough there.
 */
export const exec: Escalation = {
  id: 'exec',
  documentation: 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-running-pod/#container-exec',
  ways: [[right({ verbs: ['create'], apiGroup: '', resources: ['pods/exec', 'pods/attach'] })]],
};
