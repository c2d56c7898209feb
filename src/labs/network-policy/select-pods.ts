import { matchesSelector, type Labels, type LabelSelector } from '../shared/label-selector.ts';
import { IndexSet } from './index-set.ts';
import type { Pod } from './pod.ts';

/** The Pods that a selector can select, and the namespaces' labels. */
export interface Selectable {
  /** How many Pods there are, selectable or not. */
  readonly size: number;
  readonly groups: readonly PodGroup[];
  readonly namespaces: ReadonlyMap<string, Labels>;
}

/** Pods that no selector can tell apart: of one namespace, with the same labels. */
interface PodGroup {
  readonly namespace: string;
  readonly labels: Labels;
  readonly members: readonly number[];
}

/** Groups Pods for selecting. Those on their node's network are left out, as most plugins leave them out: see `notes.ts`. */
export function selectable(pods: readonly Pod[], namespaces: ReadonlyMap<string, Labels>): Selectable {
  const groups = new Map<string, PodGroup & { readonly members: number[] }>();
  for (const { index, namespace, labels, hostNetwork } of pods) {
    if (hostNetwork) continue;
    const key = JSON.stringify([namespace, Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { namespace, labels, members: [index] });
    else group.members.push(index);
  }
  return { size: pods.length, groups: [...groups.values()], namespaces };
}

/** The Pods with matching labels, in one namespace or in all that a selector selects. */
export function selectPods(
  { size, groups, namespaces }: Selectable,
  where: { readonly namespace: string } | { readonly namespaceSelector: LabelSelector },
  podSelector: LabelSelector,
): IndexSet {
  const inside =
    'namespace' in where
      ? new Set([where.namespace])
      : new Set([...namespaces].filter(([, labels]) => matchesSelector(where.namespaceSelector, labels)).map(([name]) => name));
  const selected = new IndexSet(size);
  for (const { namespace, labels, members } of groups) {
    if (inside.has(namespace) && matchesSelector(podSelector, labels)) for (const index of members) selected.add(index);
  }
  return selected;
}
