import type { NetworkPolicyGoal } from '../../../schema/goals/network-policy.ts';
import { requirement, type Said } from '../../shared/grade.ts';
import type { Cluster } from '../cluster.ts';
import { allProbes, probeKey, probesOf, type ProbeSpace } from './probes.ts';
import { failuresOf, foundIn } from './failures.ts';
import { pluginViewsOf } from './plugin-semantics.ts';
import type { FoundCatalogue, PolicyRequirement } from './requirement-catalogue.ts';
import { unknownNames } from './unknown-names.ts';

/**
 * What a goal asks for, and whether it is so. Each connection is asked about once: what must be allowed comes first, then
 * what must be denied; what no entry names comes last.
 * @param space what can be tried
 * @param before the cluster with the given objects alone
 * @param after the cluster with the answer
 */
export function requirementsOf(goal: NetworkPolicyGoal, space: ProbeSpace, before: Cluster, after: Cluster): PolicyRequirement[] {
  const views = pluginViewsOf(after);
  const baselines = pluginViewsOf(before);
  const later = goal.createdLater.map(({ pod }) => pod);
  const named = new Set(goal.allowed.flatMap((entry) => probesOf(space, entry)).map(probeKey));

  const allowed = goal.allowed.map((connections): PolicyRequirement => {
    const failures = failuresOf(probesOf(space, connections), views, (isAllowed) => !isAllowed);
    return requirement({ code: 'allowed', params: { connections, later } }, foundIn(failures, 'closed', later));
  });
  const denied = goal.denied.map((connections): PolicyRequirement => {
    const all = probesOf(space, connections);
    const probes = all.filter((probe) => !named.has(probeKey(probe)));
    for (const probe of probes) named.add(probeKey(probe));
    const failures = failuresOf(probes, views, (isAllowed) => isAllowed);
    const isExcepted = probes.length < all.length;
    return requirement({ code: 'denied', params: { connections, isExcepted, later } }, foundIn(failures, 'open', later));
  });
  for (const probe of goal.unconstrained.flatMap((entry) => probesOf(space, entry))) named.add(probeKey(probe));
  const unnamed = allProbes(space).filter((probe) => !named.has(probeKey(probe)));
  const changes = failuresOf(unnamed, views, (isAllowed, probe, view) => isAllowed !== baselines[view]?.isAllowed(probe));
  const changed = foundIn(changes, 'changed', later);
  const unknown = unknownNames(before, after).map((params): Said<FoundCatalogue> => ({ code: 'unknown-name', params }));
  return [...allowed, ...denied, requirement({ code: 'unchanged', params: null }, changed.length > 0 ? changed : unknown.slice(0, 1))];
}
