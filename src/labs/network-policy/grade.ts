import type { NetworkPolicyGoal } from '../../schema/goals/network-policy.ts';
import type { Grade, ObjectDiagnostic } from '../shared/grade.ts';
import { loadCluster, type Cluster } from './cluster.ts';
import type { PolicyCatalogue } from './diagnostics.ts';
import { probeCount, probeSpaceOf } from './grading/probes.ts';
import type { AskedCatalogue, FoundCatalogue } from './grading/requirement-catalogue.ts';
import { requirementsOf } from './grading/requirements.ts';

export type PolicyGrade = Grade<AskedCatalogue, FoundCatalogue, PolicyCatalogue>;

/**
 * Grades an answer by the connections that it allows, together with the objects that are given. An answer is made of
 * NetworkPolicies only, in namespaces that there are, and must be one that the API server takes.
 * @param goal the challenge's goal
 * @param given the objects that are there and not edited
 * @param answer the learner's objects
 */
export function grade(goal: NetworkPolicyGoal, given: readonly unknown[], answer: readonly unknown[]): PolicyGrade {
  const fixed = [...given, ...laterObjects(goal)];
  const before = loadCluster(fixed);
  const after = loadCluster([...fixed, ...answer]);
  const space = probeSpaceOf(after, goal);
  if (probeCount(space) * after.policies.length > MOST_WORK) {
    return { requirements: [], mistakes: [{ code: 'too-much', params: null, path: [], severity: 'error', object: 0 }] };
  }
  const mistakes = [...refusals(after), ...strayPolicies(before, after)].filter(({ object }) => object >= fixed.length);
  return {
    requirements: requirementsOf(goal, space, before, after),
    mistakes: mistakes.map((each) => ({ ...each, object: each.object - fixed.length })),
  };
}

/** The most connections that are tried, times the policies they are held against: about half a second. */
const MOST_WORK = 200_000;

/** The Pods that come later, and namespaces that come with them, as objects. */
function laterObjects({ createdLater }: NetworkPolicyGoal): unknown[] {
  return createdLater.flatMap(({ pod, labels, ports, namespaceLabels }) => {
    const [namespace = '', name = ''] = pod.split('/');
    const declared = Object.entries(ports).map(([port, containerPort]) => ({ name: port, containerPort }));
    const spec = { containers: [{ name: 'main', ports: declared }] };
    const created = { apiVersion: 'v1', kind: 'Pod', metadata: { namespace, name, labels }, spec };
    if (namespaceLabels === undefined) return [created];
    return [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels: namespaceLabels } }, created];
  });
}

/** Policies that the API server refuses, and those that take another's place. Mistyped fields were found when reading. */
function refusals({ problems }: Cluster): ObjectDiagnostic<PolicyCatalogue>[] {
  return problems.filter(({ isKnown, effect }) => !isKnown && effect !== 'ignored');
}

/** Policies in namespaces that do not exist. */
function strayPolicies(before: Cluster, { policies }: Cluster): ObjectDiagnostic<PolicyCatalogue>[] {
  return policies.flatMap(({ namespace, object }): ObjectDiagnostic<PolicyCatalogue>[] => {
    if (before.namespaces.has(namespace)) return [];
    return [{ code: 'namespace-unknown', params: { namespace }, path: ['metadata', 'namespace'], severity: 'error', object }];
  });
}
