import type { Fault } from '../diagnostics.ts';
import type { Binding, LoadedObject, ObjectReference, RbacObject } from '../objects.ts';
import { rolesOf, type PolicyModel } from '../policy-model.ts';
import { bindingFaults } from './binding-faults.ts';
import { isNamespaceName, isRbacName, isServiceAccountName } from './names.ts';
import { roleFaults } from './role-faults.ts';

/** What is to be said of an object that could be read, taken by itself: an error among it is why the API server refuses it. */
export function objectFaults({ reference, object }: LoadedObject): Fault[] {
  return [...metadataFaults(reference, object), ...roleFaults(object), ...bindingFaults(object)];
}

/** What is to be said of a binding whose role is not there. */
export function missingRole(binding: Binding, model: Pick<PolicyModel, 'roles' | 'clusterRoles'>): Fault[] {
  const { kind, name } = binding.roleRef;
  if ((kind !== 'Role' && kind !== 'ClusterRole') || rolesOf(model, binding).length > 0) return [];
  const namespace = kind === 'Role' ? binding.object.namespace : undefined;
  return [{ code: 'role-missing', params: { kind, name, namespace }, path: ['roleRef', 'name'], severity: 'warning' }];
}

/**
 * What is to be said of a binding that has the name of an earlier one and another role: the API server lets nobody change
 * what a binding refers to. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#clusterrolebinding-example
 */
export function changedRole({ object }: LoadedObject, earlier: RbacObject): Fault[] {
  const [now, before] = [roleRefOf(object), roleRefOf(earlier)];
  if (now === undefined || before === undefined || (now.kind === before.kind && now.name === before.name)) return [];
  return [{ code: 'role-ref-changed', params: { kind: before.kind ?? '', name: before.name ?? '' }, path: ['roleRef'], severity: 'error' }];
}

function roleRefOf(object: RbacObject): { readonly kind?: string | undefined; readonly name?: string | undefined } | undefined {
  return object.kind === 'RoleBinding' || object.kind === 'ClusterRoleBinding' ? object.roleRef : undefined;
}

function metadataFaults({ kind, name, namespace }: ObjectReference, { metadata }: RbacObject): Fault[] {
  const faults: Fault[] = [];
  const written = metadata?.namespace ?? '';
  if (name === '') faults.push({ code: 'name-missing', params: { kind }, path: ['metadata'], severity: 'error' });
  else if (!isName(kind, name)) {
    faults.push({ code: 'name-invalid', params: { kind, name }, path: ['metadata', 'name'], severity: 'error' });
  }
  if (namespace !== undefined && written === '') {
    faults.push({ code: 'namespace-absent', params: { kind }, path: ['metadata'], severity: 'note' });
  }
  const path = ['metadata', 'namespace'];
  if (namespace !== undefined && !isNamespaceName(namespace)) {
    faults.push({ code: 'namespace-invalid', params: { namespace }, path, severity: 'error' });
  }
  if (namespace === undefined && written !== '') faults.push({ code: 'namespace-unused', params: { kind }, path, severity: 'warning' });
  return faults;
}

function isName(kind: ObjectReference['kind'], name: string): boolean {
  switch (kind) {
    case 'Namespace':
      return isNamespaceName(name);
    case 'ServiceAccount':
      return isServiceAccountName(name);
    default:
      return isRbacName(name);
  }
}
