import type { PodSecurityOptions, PodSecurityView } from '../../../labs/pod-security/engine.ts';
import { SHAPES } from '../../../labs/pod-security/shapes.ts';
import { podSecurityGoal, type PodSecurityGoal } from '../../../schema/goals/pod-security.ts';
import type { Study } from '../../shared/load-study.ts';
import { Evaluator } from '../shared/evaluator.ts';
import type { LabDefinition } from '../shared/lab-definition.ts';
import { LabPage } from '../shared/lab-page.tsx';
import { PodSecurityVerdict } from './verdict.tsx';

const DEFINITION: LabDefinition<PodSecurityGoal, PodSecurityOptions, PodSecurityView> = {
  lab: 'pod-security',
  shapes: SHAPES,
  answerShapes: SHAPES,
  evaluator: new Evaluator({
    startWorker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    loadEngine: async () => (await import('../../../labs/pod-security/engine.ts')).ENGINE,
  }),
  parseGoal: (goal) => podSecurityGoal.parse(goal),
  optionsAtFirst: () => ({
    version: 'latest',
    labels: {
      enforce: { level: 'baseline', version: 'latest' },
      audit: { level: 'restricted', version: 'latest' },
      warn: { level: 'restricted', version: 'latest' },
    },
  }),
  Verdict: PodSecurityVerdict,
};

export function PodSecurityLab({ study }: { study: Study }) {
  return <LabPage study={study} lab={DEFINITION} />;
}
