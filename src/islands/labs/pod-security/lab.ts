import { gradeAnswer, SHAPES } from '../../../labs/pod-security/index.ts';
import { podSecurityGoal } from '../../../schema/goals/pod-security.ts';
import type { LabDefinition } from '../shared/lab-definition.ts';
import { PodSecurityVerdict } from './verdict.tsx';

export const POD_SECURITY: LabDefinition = {
  lab: 'pod-security',
  shapes: SHAPES,
  answerShapes: SHAPES,
  givenTitle: 'Objects that are given, and not edited',
  grade: ({ goal, start, given }, answer) => gradeAnswer(podSecurityGoal.parse(goal), { start, given }, answer),
  Verdict: PodSecurityVerdict,
};
