import { expect, test } from 'vitest';
import { canICommand } from '../../../../../src/labs/rbac/presentation/kubectl.ts';
import { actionOf, type RequestedAction, type Subject } from '../../../../../src/labs/rbac/index.ts';

/** https://kubernetes.io/docs/reference/kubectl/generated/kubectl_auth/kubectl_auth_can-i/ */
test.each<[RequestedAction, Subject, string]>([
  [
    { verb: 'get', resource: 'pods', subresource: 'log', name: 'web', namespace: 'shop' },
    { user: 'system:serviceaccount:shop:ci' },
    'get pods/web --subresource log --namespace shop --as system:serviceaccount:shop:ci',
  ],
  [{ verb: 'list', resource: 'deployments', apiGroup: 'apps' }, { user: 'maria' }, 'list deployments.apps --all-namespaces --as maria'],
  [{ verb: 'get', path: '/healthz' }, { user: 'maria' }, 'get /healthz --as maria'],
  [
    { verb: 'get', resource: 'nodes' },
    { user: '', groups: ['dev', 'qa'] },
    'get nodes --all-namespaces --as anybody --as-group dev --as-group qa',
  ],
  [{ verb: '*', resource: '*' }, { user: "o'hara" }, String.raw`'*' '*' --all-namespaces --as 'o'\''hara'`],
])('%j is asked as %j', (action, subject, command) => {
  expect(canICommand(actionOf(action), subject)).toBe(`kubectl auth can-i ${command}`);
});
