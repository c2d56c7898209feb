import type { IRole } from 'kubernetes-models/rbac.authorization.k8s.io/v1/Role';
import type { Loose } from '../../shared/accept.ts';
import type { LabelSelector } from '../../shared/label-selector.ts';
import type { RbacObject } from '../objects.ts';
import type { Fault } from './fault.ts';

type PolicyRule = NonNullable<Loose<IRole>['rules']>[number];

/**
 * What is wrong with the rules of a Role or ClusterRole.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/rbac/validation/validation.go
 */
export function roleFaults(object: RbacObject): Fault[] {
  if (object.kind !== 'Role' && object.kind !== 'ClusterRole') return [];
  const { kind, rules = [] } = object;
  return [...rules.flatMap((rule, i) => ruleFaults(rule, i, kind)), ...(object.kind === 'ClusterRole' ? aggregationFaults(object) : [])];
}

function ruleFaults(rule: PolicyRule, i: number, kind: 'Role' | 'ClusterRole'): Fault[] {
  const faults: Fault[] = [];
  const refuse = (field: string, message: string): void => {
    faults.push({ kind: 'rule', path: ['rules', i, field], message, refused: true });
  };
  if (!some(rule.verbs)) refuse('verbs', 'A rule needs at least one verb.');
  if (some(rule.nonResourceURLs)) {
    if (kind === 'Role')
      refuse('nonResourceURLs', 'A Role is for what is in a namespace, and URLs are not: only a ClusterRole can name them.');
    if (some(rule.apiGroups) || some(rule.resources) || some(rule.resourceNames)) {
      refuse('nonResourceURLs', 'A rule is for resources or for URLs, not for both.');
    }
    return faults;
  }
  if (!some(rule.apiGroups)) refuse('apiGroups', 'A rule for resources needs at least one API group; the core group is "".');
  if (!some(rule.resources)) refuse('resources', 'A rule needs at least one resource.');
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
    isValid(selector)
      ? []
      : [
          {
            kind: 'aggregation',
            path: [...path, i],
            message: 'This selector has an operator that does not exist, or values that do not fit it.',
            refused: true,
          },
        ],
  );
  if (clusterRoleSelectors.length === 0) {
    faults.push({ kind: 'aggregation', path, message: 'An aggregationRule needs at least one selector.', refused: true });
  }
  if (rules.length > 0) {
    const message = 'These rules are replaced by those of the ClusterRoles that the aggregationRule selects.';
    faults.push({ kind: 'aggregation', path: ['rules'], message, refused: false });
  }
  return faults;
}

function isValid({ matchExpressions = [] }: Loose<LabelSelector>): boolean {
  return matchExpressions.every(({ operator, values = [] }) => {
    if (operator === 'In' || operator === 'NotIn') return values.length > 0;
    return (operator === 'Exists' || operator === 'DoesNotExist') && values.length === 0;
  });
}
