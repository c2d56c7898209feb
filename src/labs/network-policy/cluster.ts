import type { Labels } from '../shared/label-selector.ts';
import { buildPolicy } from './build.ts';
import type { ObjectProblem } from './diagnostics.ts';
import type { Pod } from './pod.ts';
import type { Policy } from './policy.ts';
import { readObject, type ClusterObject } from './read-object.ts';
import { selectable } from './select-pods.ts';

/** The label that the control plane gives every namespace, with its name as the value. */
export const NAME_LABEL = 'kubernetes.io/metadata.name';

/** Namespaces, Pods and policies, ready for questions. */
export interface Cluster {
  /** Labels by name, of every namespace that there is or that an object names. */
  readonly namespaces: ReadonlyMap<string, Labels>;
  /** Those that have not finished, in the order of `<namespace>/<name>`. */
  readonly pods: readonly Pod[];
  /** `<namespace>/<name>` of Pods that have finished and have no network any more. */
  readonly finished: ReadonlySet<string>;
  /** In the order of `<namespace>/<name>`. */
  readonly policies: readonly Policy[];
  readonly problems: readonly ObjectProblem[];
}

/**
 * Loads Namespaces, Pods, workloads with templates of Pods, and NetworkPolicies as a YAML parser gave them. All Pods of a
 * workload are alike, so that one stands for them, named `deployment/shop`. What the API server would refuse is not in the
 * cluster. Of two objects of one name the later counts, as with `kubectl apply`. An object without a namespace is in
 * `default`; a namespace that is only named has no label but its name.
 */
export function loadCluster(objects: readonly unknown[]): Cluster {
  const problems: ObjectProblem[] = [];
  const byName = new Map<string, ClusterObject & { readonly object: number }>();
  objects.forEach((value, object) => {
    const read = readObject(value);
    problems.push(...read.problems.map((each) => ({ ...each, object })));
    if (read.object === undefined) return;
    const key = keyOf(read.object);
    if (byName.has(key)) {
      const params = { kind: read.object.kind, name: read.object.name };
      const said = { code: 'replaced', params, path: ['metadata', 'name'], severity: 'warning' } as const;
      problems.push({ ...said, object, effect: 'replaces', isKnown: false });
    }
    byName.set(key, { ...read.object, object });
  });

  const all = [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  const allPods = all.filter((each) => each.kind === 'Pod');
  const pods = allPods
    .filter(({ network }) => !network.finished)
    .map(({ namespace, name, network }, index): Pod => ({ index, namespace, name, ...network }));
  const finished = new Set(allPods.filter(({ network }) => network.finished).map(({ namespace, name }) => `${namespace}/${name}`));
  const namespaces = namespacesOf(all);
  const selecting = selectable(pods, namespaces);
  const policies = all
    .filter((each) => each.kind === 'NetworkPolicy')
    .map(({ namespace, name, object, policy }) => buildPolicy(policy, { namespace, name, object }, selecting));
  return { namespaces, pods, finished, policies, problems };
}

function namespacesOf(objects: readonly ClusterObject[]): Map<string, Labels> {
  const namespaces = new Map<string, Labels>();
  for (const each of objects) if (each.kind !== 'Namespace') namespaces.set(each.namespace, { [NAME_LABEL]: each.namespace });
  // The control plane owns the label with the name, whatever is written.
  for (const each of objects) if (each.kind === 'Namespace') namespaces.set(each.name, { ...each.labels, [NAME_LABEL]: each.name });
  return namespaces;
}

function keyOf(object: ClusterObject): string {
  return object.kind === 'Namespace' ? `Namespace/${object.name}` : `${object.kind}/${object.namespace}/${object.name}`;
}
