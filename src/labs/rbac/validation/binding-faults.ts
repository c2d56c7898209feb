import type { IRoleBinding } from 'kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding';
import type { Severity } from '../../shared/diagnostic.ts';
import type { DeepPartial } from '../../shared/validate-object.ts';
import type { Fault } from '../diagnostics.ts';
import type { BindingKind, RbacObject } from '../objects.ts';
import { isRbacName, isServiceAccountName } from './names.ts';

type RoleRef = NonNullable<DeepPartial<IRoleBinding>['roleRef']>;
type Subject = NonNullable<DeepPartial<IRoleBinding>['subjects']>[number];

const RBAC_GROUP = 'rbac.authorization.k8s.io';

/**
 * What is wrong with the reference and the subjects of a RoleBinding or ClusterRoleBinding. An API group that is absent
 * is completed by the API server, and right.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/rbac/validation/validation.go
 */
export function bindingFaults(object: RbacObject): Fault[] {
  if (object.kind !== 'RoleBinding' && object.kind !== 'ClusterRoleBinding') return [];
  const { kind, roleRef = {}, subjects = [], metadata } = object;
  const namespace = metadata?.namespace === undefined || metadata.namespace === '' ? 'default' : metadata.namespace;
  return [...roleRefFaults(roleRef, kind), ...subjects.flatMap((subject, i) => subjectFaults(subject, i, kind, namespace))];
}

function roleRefFaults({ apiGroup = RBAC_GROUP, kind = '', name = '' }: RoleRef, binding: BindingKind): Fault[] {
  const faults: Fault[] = [];
  const at = (field: string) => ({ path: ['roleRef', field], severity: 'error' as const });
  if (apiGroup !== RBAC_GROUP && apiGroup !== '') faults.push({ code: 'role-ref-group', params: { apiGroup }, ...at('apiGroup') });
  if (binding === 'ClusterRoleBinding' && kind === 'Role') faults.push({ code: 'role-ref-role', params: null, ...at('kind') });
  else if (kind !== 'Role' && kind !== 'ClusterRole') faults.push({ code: 'role-ref-kind', params: { kind }, ...at('kind') });
  if (name === '') faults.push({ code: 'role-ref-nameless', params: null, ...at('name') });
  else if (!isRbacName(name)) faults.push({ code: 'role-ref-name', params: { name }, ...at('name') });
  return faults;
}

function subjectFaults(
  { apiGroup = '', kind = '', name = '', namespace = '' }: Subject,
  i: number,
  binding: BindingKind,
  own: string,
): Fault[] {
  const faults: Fault[] = [];
  const at = (field: string, severity: Severity = 'error') => ({ path: ['subjects', i, field], severity });
  if (name === '') faults.push({ code: 'subject-nameless', params: null, ...at('name') });
  switch (kind) {
    case 'User':
    case 'Group':
      if (apiGroup !== '' && apiGroup !== RBAC_GROUP) {
        faults.push({ code: 'subject-api-group', params: { kind, apiGroup }, ...at('apiGroup') });
      }
      if (namespace !== '') faults.push({ code: 'subject-namespace-unused', params: { kind }, ...at('namespace', 'warning') });
      break;
    case 'ServiceAccount':
      if (name !== '' && !isServiceAccountName(name)) faults.push({ code: 'subject-account-name', params: { name }, ...at('name') });
      if (apiGroup !== '') faults.push({ code: 'subject-api-group', params: { kind, apiGroup }, ...at('apiGroup') });
      if (namespace === '' && binding === 'ClusterRoleBinding') {
        faults.push({ code: 'subject-namespace-missing', params: null, ...at('namespace') });
      } else if (namespace === '') {
        faults.push({ code: 'subject-namespace-own', params: { namespace: own }, ...at('namespace', 'warning') });
      }
      break;
    default:
      faults.push({ code: 'subject-kind', params: { kind }, ...at('kind') });
  }
  return faults;
}
