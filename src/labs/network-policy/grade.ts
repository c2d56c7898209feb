import type { NetworkPolicyGoal } from '../../schema/goals/network-policy.ts';
import { gradeOf, type Grade } from '../shared/grade.ts';
import { readObjects, type LocatedObject, type Problem } from '../shared/read-objects.ts';
import { quoted } from '../shared/wording.ts';
import { loadCluster, type Cluster } from './cluster.ts';
import { probeSpaceOf, probeCount } from './grading/probes.ts';
import { requirementsOf } from './grading/requirements.ts';
import { policyShapes, shapes } from './shapes.ts';

/**
 * Grades an answer by the connections that it allows, together with the objects that are given. An answer is made of
 * NetworkPolicies only, in namespaces that there are, and must be one that the API server takes.
 * @param goal the challenge's goal
 * @param given the text of the objects that are there and not edited
 * @param answer the learner's text
 */
export function grade(goal: NetworkPolicyGoal, given: string, answer: string): Grade {
  const fixed = [...readObjects(given, shapes).objects.map(({ value }) => value), ...laterObjects(goal)];
  const { objects, problems } = readObjects(answer, policyShapes);
  const before = loadCluster(fixed);
  const after = loadCluster([...fixed, ...objects.map(({ value }) => value)]);
  const space = probeSpaceOf(after, goal);
  if (probeCount(space) * after.policies.length > MOST_WORK) return gradeOf([], [...problems, TOO_MUCH]);
  const located = (object: number): LocatedObject | undefined => objects[object - fixed.length];
  return gradeOf(requirementsOf(goal, space, before, after), [
    ...problems,
    ...refusals(after, located),
    ...strayPolicies(before, after, located),
  ]);
}

/** The most connections that are tried, times the policies they are held against: about half a second. */
const MOST_WORK = 200_000;

const TOO_MUCH: Problem = {
  kind: 'too-much',
  line: 1,
  range: { from: 0, to: 0 },
  message: 'These are more policies, or they name more addresses and ports, than can be tried here. The task needs few.',
};

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

type Locate = (object: number) => LocatedObject | undefined;

/** Policies that the API server refuses, and those that take another's place. Mistyped fields were found when view. */
function refusals({ problems }: Cluster, located: Locate): Problem[] {
  return problems.flatMap(({ kind, object, path, message }): Problem[] => {
    const where = located(object);
    if (where === undefined || (kind !== 'refused' && kind !== 'replaced')) return [];
    return [{ kind: 'unknown-value', line: where.lineOf(path), range: where.rangeOf(path), message: `${message}.` }];
  });
}

/** Policies in namespaces that do not exist. */
function strayPolicies(before: Cluster, { policies }: Cluster, located: Locate): Problem[] {
  return policies.flatMap(({ namespace, object }): Problem[] => {
    const where = located(object);
    if (where === undefined || before.namespaces.has(namespace)) return [];
    const path = ['metadata', 'namespace'];
    const message = `There is no namespace ${quoted(namespace)} here${namespace === 'default' ? ', where a policy without a namespace is' : ''}.`;
    return [{ kind: 'unknown-value', line: where.lineOf(path), range: where.rangeOf(path), message }];
  });
}
