import { goodPractices, type Escalation } from './escalation.ts';
import { right } from './right.ts';

const apiGroup = 'rbac.authorization.k8s.io';
const WRITE = ['create', 'update', 'patch'];

/**
 * Binding roles with rights that the binder does not have. The verb `bind` only lifts the API server's check, so that it
 * takes the right to write bindings beside it. It is asked for in the namespace of the binding, for ClusterRoles too.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-binding-creation-or-update
 */
export const bind: Escalation = {
  id: 'bind',
  documentation: goodPractices('bind-verb'),
  ways: [
    [
      right({ verbs: ['bind'], apiGroup, resources: ['clusterroles'], clusterScoped: true }),
      right({ verbs: WRITE, apiGroup, resources: ['clusterrolebindings'], clusterScoped: true }),
    ],
    [
      right({ verbs: ['bind'], apiGroup, resources: ['roles', 'clusterroles'] }),
      right({ verbs: WRITE, apiGroup, resources: ['rolebindings'] }),
    ],
  ],
};
