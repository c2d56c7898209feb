import type { IRole } from 'kubernetes-models/rbac.authorization.k8s.io/v1/Role';
import type { LabelSelector } from '../../shared/label-selector.ts';
import type { DeepPartial } from '../../shared/validate-object.ts';
import type { Fault } from '../diagnostics.ts';
import type { RbacObject, RoleKind } from '../objects.ts';
import { effectFaults } from './effect-faults.ts';

type PolicyRule = NonNullable<DeepPartial<IRole>['rules']>[number];

/**
 * What is wrong with the rules of a Role or ClusterRole.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/rbac/validation/validation.go
 */
export function roleFaults(object: RbacObject): Fault[] {
  if (object.kind !== 'Role' && object.kind !== 'ClusterRole') return [];
  const { kind, rules = [] } = object;
  return [
    ...rules.flatMap((rule, i) => {
      const refused = ruleFaults(rule, i, kind);
      return refused.length > 0 ? refused : effectFaults(rule, i, kind);
    }),
    ...(object.kind === 'ClusterRole' ? aggregationFaults(object) : []),
  ];
}

function ruleFaults(rule: PolicyRule, i: number, kind: RoleKind): Fault[] {
  const faults: Fault[] = [];
  const without = (list: 'verbs' | 'apiGroups' | 'resources'): void => {
    if (!some(rule[list])) faults.push({ code: 'rule-without', params: { list }, path: ['rules', i, list], severity: 'error' });
  };
  without('verbs');
  if (some(rule.nonResourceURLs)) {
    const at = { params: null, path: ['rules', i, 'nonResourceURLs'], severity: 'error' as const };
    if (kind === 'Role') faults.push({ code: 'rule-urls-in-role', ...at });
    if (some(rule.apiGroups) || some(rule.resources) || some(rule.resourceNames)) faults.push({ code: 'rule-both', ...at });
    return faults;
  }
  without('apiGroups');
  without('resources');
  return faults;
}

function some(list: readonly string[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}

function aggregationFaults({ aggregationRule, rules = [] }: Extract<RbacObject, { readonly kind?: 'ClusterRole' | undefined }>): Fault[] {
  if (aggregationRule === undefined) return [];
  const { clusterRoleSelectors = [] } = aggregationRule;
  const path = ['aggregationRule', 'clusterRoleSelectors'];
  const faults: Fault[] = clusterRoleSelectors.flatMap((selector, i) =>
    isValid(selector) ? [] : [{ code: 'aggregation-selector', params: null, path: [...path, i], severity: 'error' }],
  );
  if (clusterRoleSelectors.length === 0) faults.push({ code: 'aggregation-empty', params: null, path, severity: 'error' });
  if (rules.length > 0) faults.push({ code: 'aggregation-replaces', params: null, path: ['rules'], severity: 'warning' });
  return faults;
}

function isValid({ matchExpressions = [] }: DeepPartial<LabelSelector>): boolean {
  return matchExpressions.every(({ operator, values = [] }) => {
    if (operator === 'In' || operator === 'NotIn') return values.length > 0;
    return (operator === 'Exists' || operator === 'DoesNotExist') && values.length === 0;
  });
}
