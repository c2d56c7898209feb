import type { Fault, RbacDiagnostic } from '../diagnostics.ts';
import type { Binding, LoadedObject, ObjectReference, RbacObject } from '../objects.ts';
import { rolesOf, type PolicyModel } from '../policy-model.ts';
import { bindingFaults } from './binding-faults.ts';
import { isNamespaceName, isRbacName, isServiceAccountName } from './names.ts';
import { roleFaults } from './role-faults.ts';

/** What is to be said of objects that could be read, in their order. */
export function diagnosticsOf(
  loaded: readonly LoadedObject[],
  model: Pick<PolicyModel, 'roles' | 'clusterRoles' | 'bindings'>,
): RbacDiagnostic[] {
  const bindings = new Map(model.bindings.map((binding) => [binding.object, binding]));
  return loaded.flatMap(({ reference, object }) => {
    const binding = bindings.get(reference);
    const faults = [
      ...metadataFaults(reference, object),
      ...roleFaults(object),
      ...bindingFaults(object),
      ...(binding === undefined ? [] : missingRole(binding, model)),
    ];
    return faults.map((fault) => ({ ...fault, object: reference }));
  });
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

function missingRole(binding: Binding, model: Pick<PolicyModel, 'roles' | 'clusterRoles'>): Fault[] {
  const { kind, name } = binding.roleRef;
  if (name === '' || (kind !== 'Role' && kind !== 'ClusterRole') || rolesOf(model, binding).length > 0) return [];
  const namespace = kind === 'Role' ? binding.object.namespace : undefined;
  return [{ code: 'role-missing', params: { kind, name, namespace }, path: ['roleRef', 'name'], severity: 'warning' }];
}
