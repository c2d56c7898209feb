import type { IRoleBinding } from 'kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding';
import type { Loose } from '../../shared/accept.ts';
import { quoted } from '../../shared/wording.ts';
import type { BindingKind, RbacObject } from '../objects.ts';
import type { Fault } from './fault.ts';
import { isRbacName, isServiceAccountName } from './names.ts';

type RoleRef = NonNullable<Loose<IRoleBinding>['roleRef']>;
type Subject = NonNullable<Loose<IRoleBinding>['subjects']>[number];

const RBAC_GROUP = 'rbac.authorization.k8s.io';

/**
 * What is wrong with the reference and the subjects of a RoleBinding or ClusterRoleBinding. An API group that is absent
 * is completed by the API server, and right.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/rbac/validation/validation.go
 */
export function bindingFaults(object: RbacObject): Fault[] {
  if (object.kind !== 'RoleBinding' && object.kind !== 'ClusterRoleBinding') return [];
  const { kind, roleRef = {}, subjects = [] } = object;
  return [...roleRefFaults(roleRef, kind), ...subjects.flatMap((subject, i) => subjectFaults(subject, i, kind))];
}

function roleRefFaults({ apiGroup = RBAC_GROUP, kind = '', name = '' }: RoleRef, binding: BindingKind): Fault[] {
  const faults: Fault[] = [];
  const refuse = (field: string, message: string): void => {
    faults.push({ kind: 'role-ref', path: ['roleRef', field], message, refused: true });
  };
  if (apiGroup !== RBAC_GROUP && apiGroup !== '') refuse('apiGroup', `The API group of roles is ${RBAC_GROUP}, not ${quoted(apiGroup)}.`);
  if (binding === 'ClusterRoleBinding' && kind === 'Role')
    refuse('kind', 'A ClusterRoleBinding refers to a ClusterRole; it finds no Role.');
  else if (kind !== 'Role' && kind !== 'ClusterRole')
    refuse('kind', `A binding refers to a Role or a ClusterRole, not to ${quoted(kind)}.`);
  if (name === '') refuse('name', 'A binding names the role that it grants.');
  else if (!isRbacName(name)) refuse('name', `${quoted(name)} cannot be the name of a role.`);
  return faults;
}

function subjectFaults({ apiGroup = '', kind = '', name = '', namespace = '' }: Subject, i: number, binding: BindingKind): Fault[] {
  const faults: Fault[] = [];
  const add = (fault: Fault['kind'], field: string, message: string, refused = true): void => {
    faults.push({ kind: fault, path: ['subjects', i, field], message, refused });
  };
  if (name === '') add('subject', 'name', 'A subject needs a name.');
  switch (kind) {
    case 'User':
    case 'Group':
      if (apiGroup !== '' && apiGroup !== RBAC_GROUP) {
        add('subject-api-group', 'apiGroup', `The API group of a ${kind} is ${RBAC_GROUP}, not ${quoted(apiGroup)}.`);
      }
      break;
    case 'ServiceAccount':
      if (name !== '' && !isServiceAccountName(name)) {
        add(
          'subject',
          'name',
          `${quoted(name)} cannot be the name of a ServiceAccount. It is named as its object is; its namespace has a field.`,
        );
      }
      if (apiGroup !== '') add('subject-api-group', 'apiGroup', `A ServiceAccount is of the core group "", not of ${quoted(apiGroup)}.`);
      if (namespace === '' && binding === 'ClusterRoleBinding') {
        add('subject-namespace', 'namespace', 'A ClusterRoleBinding has no namespace of its own: a ServiceAccount in it must name one.');
      } else if (namespace === '') {
        add('subject-namespace', 'namespace', "This ServiceAccount names no namespace; it is taken to be of the binding's own.", false);
      }
      break;
    default:
      add('subject', 'kind', `A subject is a User, a Group or a ServiceAccount; ${quoted(kind)} names nobody.`);
  }
  return faults;
}
