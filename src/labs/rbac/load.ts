import type { IRole } from 'kubernetes-models/rbac.authorization.k8s.io/v1/Role';
import { acceptObject, type Loose } from '../shared/accept.ts';
import type { LabelSelector } from '../shared/label-selector.ts';
import { aggregate, type WrittenClusterRole } from './aggregate.ts';
import { rbacShapes, type Binding, type LoadedObject, type ObjectReference, type RbacObject, type Role, type Rule } from './objects.ts';
import type { LoadProblem, Rbac, RolesByName } from './rbac.ts';
import { warningsOf } from './warnings.ts';

/** The namespace of an object that names none, where `kubectl` is not told another. */
const DEFAULT_NAMESPACE = 'default';

/**
 * Makes objects ready to be asked. Objects that the API server could not read are left out and named in `problems`;
 * what is merely doubtful is named in `warnings` and evaluated as it stands. Only the objects given count: no default
 * roles are added, see `DEFAULT_ROLES`. A Role or RoleBinding without a namespace is read as one of `default`.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#api-overview
 */
export function loadRbac(objects: readonly unknown[]): Rbac {
  const problems: LoadProblem[] = [];
  const loaded = objects.flatMap((value, index): LoadedObject[] => {
    const accepted = acceptObject(value, rbacShapes);
    if (accepted.state === 'accepted') {
      const object = accepted.object as RbacObject;
      const reference = referenceOf(object, index);
      if (reference !== undefined) return [{ reference, object }];
    }
    problems.push(...accepted.problems.map((problem) => ({ ...problem, index })));
    return [];
  });
  const clusterRoles = aggregate(loaded.flatMap(writtenClusterRole));
  const read = {
    roles: byKey(loaded.flatMap(roleOf), ({ namespace, name }) => `${namespace ?? ''}/${name}`),
    clusterRoles: byKey(clusterRoles, ({ name }) => name),
    bindings: loaded.flatMap(bindingOf).sort((a, b) => compareTexts(orderOf(a), orderOf(b))),
    serviceAccounts: loaded.flatMap(({ reference }) => (reference.kind === 'ServiceAccount' ? [reference] : [])),
    namespaces: loaded.flatMap(({ reference }) => (reference.kind === 'Namespace' ? [reference] : [])),
  };
  return { ...read, problems, warnings: warningsOf(loaded, read) };
}

function referenceOf({ kind, metadata }: RbacObject, index: number): ObjectReference | undefined {
  const { name = '', namespace = '' } = metadata ?? {};
  switch (kind) {
    case 'Role':
    case 'RoleBinding':
    case 'ServiceAccount':
      return { kind, name, namespace: namespace === '' ? DEFAULT_NAMESPACE : namespace, index };
    case 'ClusterRole':
    case 'ClusterRoleBinding':
    case 'Namespace':
      return { kind, name, namespace: undefined, index };
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

function selectorOf({ matchLabels = {}, matchExpressions = [] }: Loose<LabelSelector>): LabelSelector {
  return {
    matchLabels: Object.fromEntries(Object.entries(matchLabels).map(([key, value = '']) => [key, value])),
    matchExpressions: matchExpressions.map(({ key = '', operator = '', values = [] }) => ({ key, operator, values: [...values] })),
  };
}

function rulesOf(origin: ObjectReference, rules: Loose<IRole>['rules'] = []): Rule[] {
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

function byKey(roles: readonly Role[], key: (object: ObjectReference) => string): RolesByName {
  return Map.groupBy(roles, ({ object }) => key(object));
}

function orderOf({ object: { kind, namespace, name } }: Binding): string {
  return [kind === 'ClusterRoleBinding' ? 0 : 1, namespace ?? '', name].join('\0');
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
