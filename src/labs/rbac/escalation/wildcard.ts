import { goodPractices, type Escalation, type PermissionMatcher } from './finding.ts';

/** An asterisk for verbs, API groups, resources or URLs: it also stands for all that will exist one day. */
const asterisk: PermissionMatcher = (grant) => {
  const { rule, scope } = grant;
  const lists =
    scope.kind === 'cluster'
      ? (['verbs', 'apiGroups', 'resources', 'nonResourceURLs'] as const)
      : (['verbs', 'apiGroups', 'resources'] as const);
  // A RoleBinding gives nothing by a rule for URLs, whatever its verbs.
  if (scope.kind !== 'cluster' && rule.nonResourceURLs.length > 0) return undefined;
  const paths = lists.flatMap((list) => rule[list].flatMap((word, i) => (word === '*' ? [[...rule.path, list, i]] : [])));
  if (paths.length === 0) return undefined;
  return { ...grant, verbs: rule.verbs, limitedTo: rule.resourceNames.length === 0 ? undefined : rule.resourceNames, paths };
};

/** Rights to everything of a kind. */
export const wildcard: Escalation = { id: 'wildcard', documentation: goodPractices('least-privilege'), ways: [[asterisk]] };
