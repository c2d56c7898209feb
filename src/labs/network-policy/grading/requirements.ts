import type { NetworkPolicyGoal } from '../../../schema/goals/network-policy.ts';
import type { Requirement } from '../../shared/grade.ts';
import type { Cluster } from '../cluster.ts';
import { allTrials, trialKey, trialsOf, type Field } from './asked.ts';
import { failuresOf, requirement } from './failure.ts';
import { readingsOf } from './reading.ts';
import { Wording } from './text.ts';
import { unknownNames } from './unknown-names.ts';

/**
 * What a goal asks for, and whether it is so. Each connection is asked about once: what must be allowed comes first, then
 * what must be denied; what no entry names comes last.
 * @param field what can be tried
 * @param before the cluster with the given objects alone
 * @param after the cluster with the answer
 */
export function requirementsOf(goal: NetworkPolicyGoal, field: Field, before: Cluster, after: Cluster): Requirement[] {
  const readings = readingsOf(after);
  const baselines = readingsOf(before);
  const wording = new Wording(goal.later.map(({ pod }) => pod));
  const named = new Set(goal.allowed.flatMap((entry) => trialsOf(field, entry)).map(trialKey));

  const allowed = goal.allowed.map((entry) => {
    const failures = failuresOf(trialsOf(field, entry), readings, (verdict) => !verdict.allowed);
    return requirement(wording.allowed(entry), failures, 'closed', wording);
  });
  const denied = goal.denied.map((entry) => {
    const all = trialsOf(field, entry);
    const trials = all.filter((trial) => !named.has(trialKey(trial)));
    for (const trial of trials) named.add(trialKey(trial));
    const failures = failuresOf(trials, readings, (verdict) => verdict.allowed);
    return requirement(wording.denied(entry, trials.length < all.length), failures, 'open', wording);
  });
  for (const trial of goal.either.flatMap((entry) => trialsOf(field, entry))) named.add(trialKey(trial));
  const unnamed = allTrials(field).filter((trial) => !named.has(trialKey(trial)));
  const changes = failuresOf(unnamed, readings, (verdict, trial, reading) => {
    const baseline = baselines[reading];
    return baseline !== undefined && verdict.allowed !== baseline.verdictOn(trial).allowed;
  });
  const unchanged = requirement('Nothing else is opened or closed.', changes, 'changed', wording);
  const [unknown] = unknownNames(before, after);
  return [...allowed, ...denied, unchanged.met && unknown !== undefined ? { ...unchanged, met: false, detail: unknown } : unchanged];
}
