import type { NetworkPolicyGoal } from '../../schema/goals/network-policy.ts';
import { labEngine, type LabEngine, type LabReadings } from '../shared/lab-engine.ts';
import { objectName } from '../shared/object-name.ts';
import { grade } from './grade.ts';
import { ASKED_MESSAGES, FOUND_MESSAGES } from './grading/requirement-text.ts';
import { POLICY_MESSAGES } from './messages.ts';
import { allLinks, type AllLinks } from './presentation/all-links.ts';
import { answerTo, type Answer } from './presentation/answer.ts';
import { matrixOf, type Matrix } from './presentation/matrix.ts';
import { neighbourhood, type Neighbourhood } from './presentation/neighbours.ts';
import { objectRemarks, remarkMarks, type ObjectRemark } from './presentation/object-diagnostics.ts';
import { policiesView, type PoliciesView } from './presentation/policies.ts';
import { ALL, type Query } from './presentation/query.ts';
import { firstQuery, subjectOf } from './presentation/first-query.ts';
import { loadText } from './presentation/source-map.ts';
import { podAt, podName, type PodSummary } from './presentation/pod-summary.ts';
import { policyShapes, shapes } from './shapes.ts';

/** What is chosen on the page. */
export interface NetworkPolicyOptions {
  /** None until somebody asks: then it is about what the text says first. */
  readonly query: Query | undefined;
  /** The first query of an earlier text, kept while its Pods are there. */
  readonly earlier: Query | undefined;
  /** The Pod whose connections are drawn; none: the one that the query is about; `ALL`: all of them. */
  readonly drawn: string | undefined;
}

export interface NetworkPolicyView {
  readonly remarks: readonly ObjectRemark[];
  /** All Pods, for forms. */
  readonly pods: readonly PodSummary[];
  readonly first: Query | undefined;
  readonly query: Query | undefined;
  readonly answer: Answer | undefined;
  readonly matrix: Matrix;
  /** All connections, where they are few enough to be drawn together. */
  readonly all: AllLinks | undefined;
  /** The name of the Pod whose connections are drawn, and who is around it; none where those of all are. */
  readonly chosen: string | undefined;
  readonly around: Neighbourhood | undefined;
  readonly policies: PoliciesView;
}

/** Evaluates texts for the NetworkPolicy lab. */
export const ENGINE: LabEngine<NetworkPolicyGoal, NetworkPolicyOptions, NetworkPolicyView> = labEngine({
  shapes,
  answerShapes: policyShapes,
  prepare,
  present: ({ loaded, remarks, all, matrix, policies, first: own }: ReturnType<typeof prepare>, options: NetworkPolicyOptions) => {
    const { cluster } = loaded;
    const isThere = ({ from, to }: Query): boolean => [from, to].every((end) => 'ip' in end || podAt(cluster, end) !== undefined);
    const first = options.earlier !== undefined && isThere(options.earlier) ? options.earlier : own();
    const query = options.query ?? first;
    const picked = cluster.pods.find((pod) => podName(pod) === options.drawn);
    const chosen = options.drawn === ALL && all ? undefined : (picked ?? (query && subjectOf(cluster, query)) ?? cluster.pods[0]);
    const view: NetworkPolicyView = {
      remarks,
      pods: cluster.pods.map(({ namespace, name, ports }) => ({ namespace, name, ports })),
      first,
      query,
      answer: query && answerTo(loaded, query),
      matrix,
      all,
      chosen: chosen && podName(chosen),
      around: chosen && neighbourhood(cluster, chosen, query),
      policies,
    };
    return { view, marks: remarkMarks(remarks) };
  },
  grade: (goal: NetworkPolicyGoal, { given, answer }) =>
    grade(
      goal,
      given.objects.map(({ value }) => value),
      answer.objects.map(({ value }) => value),
    ),
  messages: { asked: ASKED_MESSAGES, found: FOUND_MESSAGES, mistakes: POLICY_MESSAGES },
});

/** What does not depend on what is chosen. */
function prepare({ answer, given }: LabReadings) {
  const loaded = loadText(given, answer);
  const all = [...given.objects, ...answer.objects];
  let first: { readonly query: Query | undefined } | undefined;
  return {
    loaded,
    remarks: objectRemarks(loaded, (object) => {
      const written = all[object];
      return written === undefined ? '' : objectName(written);
    }),
    all: allLinks(loaded.cluster),
    matrix: matrixOf(loaded.cluster),
    policies: policiesView(loaded),
    first: (): Query | undefined => (first ??= { query: firstQuery(loaded) }).query,
  };
}
