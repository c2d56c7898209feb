import { goodPractices, type Escalation, type Evidence } from './finding.ts';
import { permission } from './permission.ts';

const apiGroup = 'rbac.authorization.k8s.io';
const WRITE = ['create', 'update', 'patch'];
const escalatesClusterRoles = permission({ verbs: ['escalate'], apiGroup, resources: ['clusterroles'], clusterScoped: true });
const escalatesRoles = permission({ verbs: ['escalate'], apiGroup, resources: ['roles'] });

/**
 * Writing roles with rights that the writer does not have. The verb `escalate` only lifts the API server's check, so that
 * it takes the right to write the same role beside it.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-creation-or-update
 */
export const escalate: Escalation = {
  id: 'escalate',
  documentation: goodPractices('escalate-verb'),
  ways: [
    [escalatesClusterRoles, permission({ verbs: WRITE, apiGroup, resources: ['clusterroles'], clusterScoped: true })],
    [escalatesRoles, permission({ verbs: WRITE, apiGroup, resources: ['roles'] })],
  ],
  oneShort: [
    { held: escalatesClusterRoles, lacks: { verb: 'update', apiGroup, resource: 'clusterroles' } },
    { held: escalatesRoles, lacks: { verb: 'update', apiGroup, resource: 'roles' } },
  ],
  together: sameRole,
};

/** The check is for the role that is written; the POST that creates one carries no name. */
function sameRole({ limitedTo: escalated }: Evidence, { verbs, limitedTo: written }: Evidence): boolean {
  if (escalated === undefined) return true;
  return verbs.some((verb) => verb !== 'create') && (written === undefined || written.some((name) => escalated.includes(name)));
}
