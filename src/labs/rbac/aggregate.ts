import { matchesSelector, type Labels, type LabelSelector } from '../shared/label-selector.ts';
import type { ObjectReference, Role, Rule } from './objects.ts';

/** A ClusterRole before aggregation. */
export interface WrittenClusterRole {
  readonly object: ObjectReference;
  readonly labels: Labels;
  /** As written. */
  readonly rules: readonly Rule[];
  /** Undefined where it has no `aggregationRule`. */
  readonly selectors: readonly LabelSelector[] | undefined;
}

/**
 * ClusterRoles as the aggregation controller leaves them: one with an `aggregationRule` has the rules of all ClusterRoles
 * that one of its selectors matches, and what was written as its own `rules` is replaced. It never takes rules from
 * itself. Those it takes from may be aggregated too; where they take from each other in a circle, each ends with what the
 * others bring from outside.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles
 */
export function aggregate(written: readonly WrittenClusterRole[]): Role[] {
  const byName = [...written].sort((a, b) => (a.object.name < b.object.name ? -1 : a.object.name > b.object.name ? 1 : 0));
  const found = new Map<string, readonly WrittenClusterRole[]>();
  const select = (selector: LabelSelector): readonly WrittenClusterRole[] => {
    const key = JSON.stringify(selector);
    const matching = found.get(key) ?? byName.filter(({ labels }) => matchesSelector(selector, labels));
    found.set(key, matching);
    return matching;
  };
  return written.map((role) => ({ object: role.object, rules: role.selectors === undefined ? role.rules : collected(role, select) }));
}

/** The different rules that reach an aggregated role, directly or through others. */
function collected(start: WrittenClusterRole, select: (selector: LabelSelector) => readonly WrittenClusterRole[]): Rule[] {
  const rules = new Map<string, Rule>();
  const seenLists = new Set<readonly WrittenClusterRole[]>();
  // Grows while it is read: a role that is aggregated itself adds those that it takes from.
  const sources = new Set([start]);
  for (const { selectors, rules: own } of sources) {
    if (selectors === undefined) for (const rule of own) rules.set(contentOf(rule), rules.get(contentOf(rule)) ?? rule);
    for (const list of (selectors ?? []).map(select)) {
      if (seenLists.has(list)) continue;
      seenLists.add(list);
      for (const role of list) if (role.object.name !== start.object.name) sources.add(role);
    }
  }
  return [...rules.values()];
}

function contentOf({ verbs, apiGroups, resources, resourceNames, nonResourceURLs }: Rule): string {
  return JSON.stringify([verbs, apiGroups, resources, resourceNames, nonResourceURLs]);
}
