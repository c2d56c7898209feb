import type { IRole } from 'kubernetes-models/rbac.authorization.k8s.io/v1/Role';
import { validateObject, type DeepPartial } from '../shared/validate-object.ts';
import type { LabelSelector } from '../shared/label-selector.ts';
import { aggregate, type WrittenClusterRole } from './aggregate.ts';
import { nameKey, type Binding, type LoadedObject, type ObjectReference, type RbacObject, type Role, type Rule } from './objects.ts';
import { rbacShapes } from './shapes.ts';
import type { Fault, RbacDiagnostic } from './diagnostics.ts';
import type { LeftOut, PolicyModel } from './policy-model.ts';
import { changedRole, missingRole, objectFaults } from './validation/object-faults.ts';

/** The namespace of an object that names none, where `kubectl` is not told another. */
const DEFAULT_NAMESPACE = 'default';

/**
 * Makes objects ready to be asked, beside those that come with Kubernetes. Of two objects of one name the later counts, as
 * with `kubectl apply`, and one that is given replaces one that comes with Kubernetes. Objects that the API server would
 * refuse are left out, and replace nothing; what is merely doubtful is evaluated as it stands. A Role or RoleBinding without
 * a namespace is read as one of `default`.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#api-overview
 * @param defaults what every cluster has, such as `DEFAULT_OBJECTS`
 */
export function loadPolicyModel(objects: readonly unknown[], defaults: readonly unknown[] = []): PolicyModel {
  const leftOut: LeftOut[] = [];
  const read =
    (isDefault: boolean) =>
    (value: unknown, index: number): LoadedObject[] => {
      const validated = validateObject(value, rbacShapes);
      if (validated.state === 'accepted') {
        const object = validated.object as RbacObject;
        const reference = referenceOf(object, index, isDefault);
        if (reference !== undefined) return [{ reference, object }];
      }
      if (!isDefault) leftOut.push({ index, problems: validated.problems });
      return [];
    };
  const all = [...defaults.flatMap(read(true)), ...objects.flatMap(read(false))];
  const latest = new Map<string, LoadedObject>();
  const refused: RbacDiagnostic[] = [];
  const replaced: RbacDiagnostic[] = [];
  const doubts = new Map<ObjectReference, readonly Fault[]>();
  for (const each of all) {
    const { reference } = each;
    const key = nameKey(reference);
    const earlier = latest.get(key);
    const faults = reference.isDefault ? [] : [...objectFaults(each), ...(earlier === undefined ? [] : changedRole(each, earlier.object))];
    if (faults.some(({ severity }) => severity === 'error')) {
      refused.push(...faults.map((fault) => ({ ...fault, object: reference })));
      continue;
    }
    if (earlier !== undefined && isReplaced(reference)) replaced.push(replaces(reference, earlier.reference));
    latest.set(key, each);
    doubts.set(reference, faults);
  }
  const loaded = [...latest.values()];
  const clusterRoles = aggregate(loaded.flatMap(writtenClusterRole));
  const model = {
    roles: new Map(loaded.flatMap(roleOf).map((role) => [`${role.object.namespace ?? ''}/${role.object.name}`, role])),
    clusterRoles: new Map(clusterRoles.map((role) => [role.object.name, role])),
    bindings: loaded.flatMap(bindingOf).sort((a, b) => compareTexts(orderOf(a), orderOf(b))),
    serviceAccounts: loaded.flatMap(({ reference }) => (reference.kind === 'ServiceAccount' ? [reference] : [])),
    namespaces: loaded.flatMap(({ reference }) => (reference.kind === 'Namespace' ? [reference] : [])),
  };
  const bindings = new Map(model.bindings.map((binding) => [binding.object, binding]));
  const doubtful = loaded
    .map(({ reference }) => reference)
    .filter(({ isDefault }) => !isDefault)
    .sort((a, b) => a.index - b.index)
    .flatMap((object): RbacDiagnostic[] => {
      const binding = bindings.get(object);
      const faults = [...(doubts.get(object) ?? []), ...(binding === undefined ? [] : missingRole(binding, model))];
      return faults.map((fault) => ({ ...fault, object }));
    });
  return { ...model, leftOut, diagnostics: [...refused, ...replaced, ...doubtful] };
}

/** Whether it matters which of two is there: a Namespace or a ServiceAccount is the same by its name. */
function isReplaced({ kind }: ObjectReference): boolean {
  return kind !== 'Namespace' && kind !== 'ServiceAccount';
}

function replaces({ kind, name, namespace, ...rest }: ObjectReference, earlier: ObjectReference): RbacDiagnostic {
  const params = { object: { kind, name, namespace }, earlier: earlier.isDefault ? ('default' as const) : ('text' as const) };
  const severity = earlier.isDefault ? 'note' : 'warning';
  return { code: 'replaced', params, path: ['metadata', 'name'], severity, object: { kind, name, namespace, ...rest } };
}

function referenceOf({ kind, metadata }: RbacObject, index: number, isDefault: boolean): ObjectReference | undefined {
  const { name = '', namespace = '' } = metadata ?? {};
  switch (kind) {
    case 'Role':
    case 'RoleBinding':
    case 'ServiceAccount':
      return { kind, name, namespace: namespace === '' ? DEFAULT_NAMESPACE : namespace, index, isDefault };
    case 'ClusterRole':
    case 'ClusterRoleBinding':
    case 'Namespace':
      return { kind, name, namespace: undefined, index, isDefault };
    case undefined:
      return undefined;
  }
}

function roleOf({ reference, object }: LoadedObject): Role[] {
  return object.kind === 'Role' ? [{ object: reference, rules: rulesOf(reference, object.rules) }] : [];
}

function writtenClusterRole({ reference, object }: LoadedObject): WrittenClusterRole[] {
  if (object.kind !== 'ClusterRole') return [];
  const { aggregationRule, metadata, rules } = object;
  const selectors = aggregationRule && (aggregationRule.clusterRoleSelectors ?? []).map(selectorOf);
  return [{ object: reference, labels: metadata?.labels ?? {}, rules: rulesOf(reference, rules), selectors }];
}

function selectorOf({ matchLabels = {}, matchExpressions = [] }: DeepPartial<LabelSelector>): LabelSelector {
  return {
    matchLabels: Object.fromEntries(Object.entries(matchLabels).map(([key, value = '']) => [key, value])),
    matchExpressions: matchExpressions.map(({ key = '', operator = '', values = [] }) => ({ key, operator, values: [...values] })),
  };
}

function rulesOf(origin: ObjectReference, rules: DeepPartial<IRole>['rules'] = []): Rule[] {
  return rules.map(({ verbs = [], apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [] }, i) => {
    return { verbs, apiGroups, resources, resourceNames, nonResourceURLs, origin, path: ['rules', i] };
  });
}

function bindingOf({ reference, object }: LoadedObject): Binding[] {
  if (object.kind !== 'RoleBinding' && object.kind !== 'ClusterRoleBinding') return [];
  const { roleRef, subjects = [] } = object;
  return [
    {
      object: reference,
      roleRef: { kind: roleRef?.kind ?? '', name: roleRef?.name ?? '' },
      subjects: subjects.map(({ kind = '', name = '', namespace }, i) => {
        return { kind, name, namespace: namespace === '' ? undefined : namespace, path: ['subjects', i] };
      }),
    },
  ];
}

function orderOf({ object: { kind, namespace, name } }: Binding): string {
  return [kind === 'ClusterRoleBinding' ? 0 : 1, namespace ?? '', name].join('\0');
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
