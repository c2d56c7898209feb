import type { BoundSubject } from './objects.ts';
import type { Subject } from './request.ts';
import { isNamespaceName, isServiceAccountName } from './validation/names.ts';

/** Who asks, with all of their groups. */
export interface UserInfo {
  readonly user: string;
  readonly groups: readonly string[];
}

/** The group for which the API server asks no authorizer that could refuse. */
export const SUPERUSERS = 'system:masters';
const AUTHENTICATED = 'system:authenticated';
const UNAUTHENTICATED = 'system:unauthenticated';
const ANONYMOUS = 'system:anonymous';

/** The user name of a ServiceAccount: what its token authenticates as. */
export function serviceAccountUser(namespace: string, name: string): string {
  return `system:serviceaccount:${namespace}:${name}`;
}

/** The namespace of the ServiceAccount that a user name stands for; undefined where it stands for none. */
function namespaceOf(user: string): string | undefined {
  const [, namespace = '', name = ''] = /^system:serviceaccount:([^:]*):([^:]*)$/.exec(user) ?? [];
  return isNamespaceName(namespace) && isServiceAccountName(name) ? namespace : undefined;
}

/**
 * A subject as the authorizer sees it. RBAC itself takes user and groups as it is told them; the groups below come from
 * authentication, which no request passes without, so that they are added here to those given:
 * `system:serviceaccounts` and `system:serviceaccounts:<namespace>` to a ServiceAccount's user name;
 * `system:unauthenticated` to `system:anonymous`, and `system:authenticated` to everybody who has neither of the two.
 * https://kubernetes.io/docs/reference/access-authn-authz/authentication/
 */
export function userInfoOf(subject: Subject): UserInfo {
  const { user, groups }: Readonly<Record<keyof Subject, unknown>> = { user: '', groups: [], ...subject };
  const name = typeof user === 'string' ? user : '';
  const all = new Set(Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : []);
  const namespace = namespaceOf(name);
  if (namespace !== undefined) all.add('system:serviceaccounts').add(`system:serviceaccounts:${namespace}`);
  if (name === ANONYMOUS) all.add(UNAUTHENTICATED);
  else if (!all.has(AUTHENTICATED) && !all.has(UNAUTHENTICATED)) all.add(AUTHENTICATED);
  return { user: name, groups: [...all] };
}

/**
 * Whether a binding's subject is a userInfo. A ServiceAccount without a namespace is one of the binding's own
 * namespace; a ClusterRoleBinding has none, and there it names nobody.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/registry/rbac/validation/rule.go
 */
export function appliesTo(subject: BoundSubject, { user, groups }: UserInfo, bindingNamespace: string | undefined): boolean {
  switch (subject.kind) {
    case 'User':
      return subject.name === user;
    case 'Group':
      return groups.includes(subject.name);
    case 'ServiceAccount': {
      const namespace = subject.namespace ?? bindingNamespace;
      return namespace !== undefined && user === serviceAccountUser(namespace, subject.name);
    }
    default:
      return false;
  }
}
