import { grade, policyShapes, shapes } from '../../../labs/network-policy/index.ts';
import { networkPolicyGoal } from '../../../schema/goals/network-policy.ts';
import type { LabDefinition } from '../shared/lab-definition.ts';
import { NetworkPolicyVerdict } from './verdict.tsx';

export const NETWORK_POLICY: LabDefinition = {
  lab: 'network-policy',
  shapes,
  answerShapes: policyShapes,
  givenTitle: 'Namespaces and Pods that are given, and not edited',
  grade: ({ goal, given }, answer) => grade(networkPolicyGoal.parse(goal), given, answer),
  Verdict: NetworkPolicyVerdict,
};
