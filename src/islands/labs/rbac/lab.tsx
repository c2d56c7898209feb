import type { RbacOptions, RbacView } from '../../../labs/rbac/engine.ts';
import { rbacShapes } from '../../../labs/rbac/shapes.ts';
import { rbacGoal, type RbacGoal } from '../../../schema/goals/rbac.ts';
import type { Study } from '../../shared/load-study.ts';
import { Evaluator } from '../shared/evaluator.ts';
import type { LabDefinition } from '../shared/lab-definition.ts';
import { LabPage } from '../shared/lab-page.tsx';
import { RbacVerdict } from './verdict.tsx';

const DEFINITION: LabDefinition<RbacGoal, RbacOptions, RbacView> = {
  lab: 'rbac',
  shapes: rbacShapes,
  answerShapes: rbacShapes,
  evaluator: new Evaluator({
    startWorker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    loadEngine: async () => (await import('../../../labs/rbac/engine.ts')).ENGINE,
  }),
  parseGoal: (goal) => rbacGoal.parse(goal),
  optionsAtFirst: (guidance) => ({ query: undefined, titles: Object.fromEntries(guidance.map(({ id, title }) => [id, title])) }),
  Verdict: RbacVerdict,
};

export function RbacLab({ study }: { study: Study }) {
  return <LabPage study={study} lab={DEFINITION} />;
}
