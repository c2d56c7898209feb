import type { Escalation, PermissionMatcher } from './finding.ts';
import { permission } from './permission.ts';

const apiGroup = 'admissionregistration.k8s.io';
const WRITE = ['create', 'update', 'patch'];

/**
 * Changing what others write, by CEL in the API server. A policy works once a binding names it, and a binding knows it by
 * name only: a policy that is there may be bound already, and can be changed or replaced; a new one takes the right to
 * write a binding too. What a binding alone can do depends on the policies there are, and is not looked for.
 * https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/
 */
export const mutatingPolicy: Escalation = {
  id: 'mutating-policy',
  documentation: 'https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/#what-resources-make-a-policy',
  ways: [
    [policies(['update', 'patch'])],
    [policies(['delete', 'deletecollection']), policies(['create'])],
    [policies(['create']), permission({ verbs: WRITE, apiGroup, resources: ['mutatingadmissionpolicybindings'], clusterScoped: true })],
  ],
};

function policies(verbs: readonly string[]): PermissionMatcher {
  return permission({ verbs, apiGroup, resources: ['mutatingadmissionpolicies'], clusterScoped: true });
}
