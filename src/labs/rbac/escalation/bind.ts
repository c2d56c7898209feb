import { goodPractices, type Escalation } from './finding.ts';
import { permission } from './permission.ts';

const apiGroup = 'rbac.authorization.k8s.io';
const WRITE = ['create', 'update', 'patch'];
const bindsClusterRoles = permission({ verbs: ['bind'], apiGroup, resources: ['clusterroles'], clusterScoped: true });
const bindsRoles = permission({ verbs: ['bind'], apiGroup, resources: ['roles', 'clusterroles'] });

/**
 * Binding roles with rights that the binder does not have. The verb `bind` only lifts the API server's check, so that it
 * takes the right to write bindings beside it. It is asked for in the namespace of the binding, for ClusterRoles too.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-binding-creation-or-update
 */
export const bind: Escalation = {
  id: 'bind',
  documentation: goodPractices('bind-verb'),
  ways: [
    [bindsClusterRoles, permission({ verbs: WRITE, apiGroup, resources: ['clusterrolebindings'], clusterScoped: true })],
    [bindsRoles, permission({ verbs: WRITE, apiGroup, resources: ['rolebindings'] })],
  ],
  oneShort: [
    { held: bindsClusterRoles, lacks: { verb: 'create', apiGroup, resource: 'clusterrolebindings' } },
    { held: bindsRoles, lacks: { verb: 'create', apiGroup, resource: 'rolebindings' } },
  ],
};
