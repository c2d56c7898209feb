import { goodPractices, type Escalation } from './finding.ts';
import { permission } from './permission.ts';

/**
 * Talking to the kubelet: with it goes running commands in every Pod of a node. The verb is that of the HTTP method, and
 * `get` is enough, because a WebSocket begins with a GET.
 */
export const nodesProxy: Escalation = {
  id: 'nodes-proxy',
  documentation: goodPractices('access-to-proxy-subresource-of-nodes'),
  ways: [
    [permission({ verbs: ['get', 'create', 'update', 'patch', 'delete'], apiGroup: '', resources: ['nodes/proxy'], clusterScoped: true })],
  ],
};
