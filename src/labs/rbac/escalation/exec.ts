import type { Escalation } from './finding.ts';
import { permission } from './permission.ts';

/**
 * Running commands in a container, or typing into one that runs. A POST, which SPDY begins with, takes `create`. A
 * WebSocket begins with a GET and takes `get`; since v1.35 the API server asks for `create` as well (feature gate
 * `AuthorizePodWebsocketUpgradeCreatePermission`, on by default). So `create` alone is enough for a client that can do
 * SPDY, and `get` alone for none.
 */
export const exec: Escalation = {
  id: 'exec',
  documentation: 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-running-pod/#container-exec',
  ways: [[permission({ verbs: ['create'], apiGroup: '', resources: ['pods/exec', 'pods/attach'] })]],
};
