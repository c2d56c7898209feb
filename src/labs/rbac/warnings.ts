import { quoted } from '../shared/wording.ts';
import { isDefaultRole } from './default-roles.ts';
import { objectText, type Binding, type LoadedObject, type ObjectReference, type RbacObject } from './objects.ts';
import { rolesOf, type Rbac, type Warning } from './rbac.ts';
import { bindingFaults } from './validation/binding-faults.ts';
import type { Fault } from './validation/fault.ts';
import { isNamespaceName, isRbacName, isServiceAccountName } from './validation/names.ts';
import { roleFaults } from './validation/role-faults.ts';

/** What is probably not meant in objects that could be read, in their order. */
export function warningsOf(loaded: readonly LoadedObject[], rbac: Pick<Rbac, 'roles' | 'clusterRoles' | 'bindings'>): Warning[] {
  const bindings = new Map(rbac.bindings.map((binding) => [binding.object, binding]));
  const seen = new Set<string>();
  return loaded.flatMap(({ reference, object }) => {
    const binding = bindings.get(reference);
    const key = objectText(reference);
    const faults = [
      ...metadataFaults(reference, object),
      ...(seen.has(key) ? [duplicate(key)] : []),
      ...roleFaults(object),
      ...bindingFaults(object),
      ...(binding === undefined ? [] : missingRole(binding, rbac)),
    ];
    seen.add(key);
    return faults.map((fault) => ({ ...fault, object: reference }));
  });
}

function metadataFaults({ kind, name, namespace }: ObjectReference, { metadata }: RbacObject): Fault[] {
  const faults: Fault[] = [];
  const written = metadata?.namespace ?? '';
  if (name === '') faults.push({ kind: 'name', path: ['metadata'], message: `This ${kind} has no name.`, refused: true });
  else if (!isName(kind, name)) {
    faults.push({ kind: 'name', path: ['metadata', 'name'], message: `${quoted(name)} cannot be the name of a ${kind}.`, refused: true });
  }
  if (namespace !== undefined && written === '') {
    faults.push({
      kind: 'namespace',
      path: ['metadata'],
      message: `This ${kind} names no namespace; it is read as one of "default".`,
      refused: false,
    });
  }
  if (namespace !== undefined && !isNamespaceName(namespace)) {
    const message = `${quoted(namespace)} cannot be the name of a namespace.`;
    faults.push({ kind: 'namespace', path: ['metadata', 'namespace'], message, refused: true });
  }
  if (namespace === undefined && written !== '') {
    faults.push({
      kind: 'namespace',
      path: ['metadata', 'namespace'],
      message: `A ${kind} is in no namespace; this field has no effect.`,
      refused: false,
    });
  }
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

function duplicate(text: string): Fault {
  const message = `${text} is here more than once. A cluster has one of them, and the last that is applied stays; here all count.`;
  return { kind: 'duplicate', path: ['metadata', 'name'], message, refused: false };
}

function missingRole(binding: Binding, rbac: Pick<Rbac, 'roles' | 'clusterRoles'>): Fault[] {
  const { kind, name } = binding.roleRef;
  if (name === '' || rolesOf(rbac, binding).length > 0) return [];
  const where = kind === 'Role' && binding.object.namespace !== undefined ? ` in ${binding.object.namespace}` : '';
  const hint = kind === 'ClusterRole' && isDefaultRole(name) ? ' It comes with Kubernetes, but is not among these objects.' : '';
  const message = `${kind} ${quoted(name)} is not there${where}, so this grants nothing.${hint}`;
  return [{ kind: 'role-missing', path: ['roleRef', 'name'], message, refused: false }];
}
