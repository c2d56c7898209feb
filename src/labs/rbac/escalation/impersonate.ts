import { goodPractices, type Escalation, type Need } from './escalation.ts';
import { right } from './right.ts';

const verbs = ['impersonate'];
const users = right({ verbs, apiGroup: '', resources: ['users'], clusterScoped: true });
const groups = right({ verbs, apiGroup: '', resources: ['groups'], clusterScoped: true });
const serviceAccounts = right({ verbs, apiGroup: '', resources: ['serviceaccounts'] });

const apiGroup = 'authentication.k8s.io';
const userInfo = right({ verbs: ['impersonate:user-info'], apiGroup, resources: ['users'], clusterScoped: true });
const serviceAccount = right({ verbs: ['impersonate:serviceaccount'], apiGroup, resources: ['serviceaccounts'] });
const arbitraryNode = right({ verbs: ['impersonate:arbitrary-node'], apiGroup, resources: ['nodes'], clusterScoped: true });

/**
 * Acting as somebody else. Groups can be put on only together with a user or a ServiceAccount. Constrained impersonation,
 * on by default since v1.36, takes a right for whom and another for what is done as them; both are looked for in the
 * same namespace, or everywhere. Being the node on which one runs (`associated-node`) is what node agents are to use, and
 * is not counted.
 * https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/
 */
export const impersonate: Escalation = {
  id: 'impersonate',
  documentation: goodPractices('impersonate-verb'),
  ways: [
    [users],
    [serviceAccounts],
    [groups, users],
    [groups, serviceAccounts],
    [userInfo, whileActing('impersonate-on:user-info:')],
    [serviceAccount, whileActing('impersonate-on:serviceaccount:')],
    [arbitraryNode, whileActing('impersonate-on:arbitrary-node:')],
  ],
};

/** The right to do anything at all while acting as somebody. */
function whileActing(prefix: string): Need {
  return (grant) => {
    const { rule } = grant;
    const held = rule.verbs.flatMap((verb, i) => (verb === '*' || verb.startsWith(prefix) ? [{ verb, i }] : []));
    if (held.length === 0) return undefined;
    return {
      ...grant,
      verbs: held.map(({ verb }) => verb),
      limitedTo: rule.resourceNames.length === 0 ? undefined : rule.resourceNames,
      paths: [...held.map(({ i }) => [...rule.path, 'verbs', i]), ...rule.resources.map((_, i) => [...rule.path, 'resources', i])],
    };
  };
}
