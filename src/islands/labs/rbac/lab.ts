import { grade, rbacShapes } from '../../../labs/rbac/index.ts';
import { rbacGoal } from '../../../schema/goals/rbac.ts';
import type { LabDefinition } from '../shared/lab-definition.ts';
import { RbacVerdict } from './verdict.tsx';

export const RBAC: LabDefinition = {
  lab: 'rbac',
  shapes: rbacShapes,
  answerShapes: rbacShapes,
  givenTitle: 'Objects that are given, and not edited',
  grade: ({ goal, given }, answer) => grade(rbacGoal.parse(goal), given, answer),
  Verdict: RbacVerdict,
};
