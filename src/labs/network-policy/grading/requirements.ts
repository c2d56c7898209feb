import type { NetworkPolicyGoal } from '../../../schema/goals/network-policy.ts';
import type { Requirement } from '../../shared/grade.ts';
import type { Cluster } from '../cluster.ts';
import { allProbes, probeKey, probesOf, type ProbeSpace } from './probes.ts';
import { failuresOf, requirement } from './failures.ts';
import { pluginViewsOf } from './plugin-semantics.ts';
import { Wording } from './requirement-text.ts';
import { unknownNames } from './unknown-names.ts';

/**
 * What a goal asks for, and whether it is so. Each connection is asked about once: what must be allowed comes first, then
 * what must be denied; what no entry names comes last.
 * @param space what can be tried
 * @param before the cluster with the given objects alone
 * @param after the cluster with the answer
 */
export function requirementsOf(goal: NetworkPolicyGoal, space: ProbeSpace, before: Cluster, after: Cluster): Requirement[] {
  const views = pluginViewsOf(after);
  const baselines = pluginViewsOf(before);
  const wording = new Wording(goal.createdLater.map(({ pod }) => pod));
  const named = new Set(goal.allowed.flatMap((entry) => probesOf(space, entry)).map(probeKey));

  const allowed = goal.allowed.map((entry) => {
    const failures = failuresOf(probesOf(space, entry), views, (isAllowed) => !isAllowed);
    return requirement(wording.allowed(entry), failures, 'closed', wording);
  });
  const denied = goal.denied.map((entry) => {
    const all = probesOf(space, entry);
    const probes = all.filter((probe) => !named.has(probeKey(probe)));
    for (const probe of probes) named.add(probeKey(probe));
    const failures = failuresOf(probes, views, (isAllowed) => isAllowed);
    return requirement(wording.denied(entry, probes.length < all.length), failures, 'open', wording);
  });
  for (const probe of goal.unconstrained.flatMap((entry) => probesOf(space, entry))) named.add(probeKey(probe));
  const unnamed = allProbes(space).filter((probe) => !named.has(probeKey(probe)));
  const changes = failuresOf(unnamed, views, (isAllowed, probe, view) => isAllowed !== baselines[view]?.isAllowed(probe));
  const unchanged = requirement('Nothing else is opened or closed.', changes, 'changed', wording);
  const [unknown] = unknownNames(before, after);
  return [...allowed, ...denied, unchanged.met && unknown !== undefined ? { ...unchanged, met: false, detail: unknown } : unchanged];
}
