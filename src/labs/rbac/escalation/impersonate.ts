import { canHaveEffect } from '../api-resources.ts';
import type { Rule } from '../objects.ts';
import { goodPractices, type Escalation, type PermissionMatcher } from './finding.ts';
import { permission } from './permission.ts';

const verbs = ['impersonate'];
const users = permission({ verbs, apiGroup: '', resources: ['users'], clusterScoped: true });
const groups = permission({ verbs, apiGroup: '', resources: ['groups'], clusterScoped: true });
const serviceAccounts = permission({ verbs, apiGroup: '', resources: ['serviceaccounts'] });

const apiGroup = 'authentication.k8s.io';
const asUser = permission({ verbs: ['impersonate:user-info'], apiGroup, resources: ['users'], clusterScoped: true });
const asGroup = permission({ verbs: ['impersonate:user-info'], apiGroup, resources: ['groups'], clusterScoped: true });
const asServiceAccount = permission({ verbs: ['impersonate:serviceaccount'], apiGroup, resources: ['serviceaccounts'] });
const asNode = permission({ verbs: ['impersonate:arbitrary-node'], apiGroup, resources: ['nodes'], clusterScoped: true });

/**
 * Acting as somebody else. Groups can be put on only together with a user or, by the plain verb, a ServiceAccount.
 * Constrained impersonation, on by default since v1.36, takes a right for whom, and another for what is done as them, which
 * may hold in another namespace. To act as the node on which one runs (`associated-node`) is not counted.
 * https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/
 */
export const impersonate: Escalation = {
  id: 'impersonate',
  documentation: goodPractices('impersonate-verb'),
  ways: [[users], [serviceAccounts], [groups, users], [groups, serviceAccounts]],
  crossNamespaceWays: [
    [asUser, acting('user-info')],
    [asGroup, asUser, acting('user-info')],
    [asServiceAccount, acting('serviceaccount')],
    [asNode, acting('arbitrary-node')],
  ],
};

/** The right to do something while acting as somebody, whatever it is. */
function acting(mode: string): PermissionMatcher {
  const prefix = `impersonate-on:${mode}:`;
  return (grant) => {
    const { rule, scope } = grant;
    const inOneNamespace = scope.kind === 'namespace';
    const held = rule.verbs.flatMap((verb, i) => {
      const action = verb === '*' ? 'any' : verb.startsWith(prefix) ? verb.slice(prefix.length) : '';
      return canBeDone(rule, action, inOneNamespace) ? [{ verb, i }] : [];
    });
    if (held.length === 0) return undefined;
    return {
      ...grant,
      verbs: held.map(({ verb }) => verb),
      limitedTo: rule.resourceNames.length === 0 ? undefined : rule.resourceNames,
      paths: [...held.map(({ i }) => [...rule.path, 'verbs', i]), ...rule.resources.map((_, i) => [...rule.path, 'resources', i])],
    };
  };
}

/** Whether a rule lets something be done: a `*` behind a prefix is no wildcard, and what is impersonated is nothing to act on. */
function canBeDone(rule: Rule, action: string, inOneNamespace: boolean): boolean {
  if (action === '' || action === '*') return false;
  const carriesName = action !== 'deletecollection' && action !== 'create';
  return rule.apiGroups.some(
    (group) =>
      group !== apiGroup &&
      rule.resources.some(
        (resource) =>
          canHaveEffect(action, group, resource, inOneNamespace) &&
          (rule.resourceNames.length === 0 || carriesName || resource.includes('/')),
      ),
  );
}
