import type { NetworkPolicyOptions, NetworkPolicyView } from '../../../labs/network-policy/engine.ts';
import { policyShapes, shapes } from '../../../labs/network-policy/shapes.ts';
import { networkPolicyGoal, type NetworkPolicyGoal } from '../../../schema/goals/network-policy.ts';
import type { Study } from '../../shared/load-study.ts';
import { Evaluator } from '../shared/evaluator.ts';
import type { LabDefinition } from '../shared/lab-definition.ts';
import { LabPage } from '../shared/lab-page.tsx';
import { NetworkPolicyVerdict } from './verdict.tsx';

const DEFINITION: LabDefinition<NetworkPolicyGoal, NetworkPolicyOptions, NetworkPolicyView> = {
  lab: 'network-policy',
  shapes,
  answerShapes: policyShapes,
  evaluator: new Evaluator({
    startWorker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    loadEngine: async () => (await import('../../../labs/network-policy/engine.ts')).ENGINE,
  }),
  parseGoal: (goal) => networkPolicyGoal.parse(goal),
  optionsAtFirst: () => ({ query: undefined, earlier: undefined, drawn: undefined }),
  Verdict: NetworkPolicyVerdict,
};

export function NetworkPolicyLab({ study }: { study: Study }) {
  return <LabPage study={study} lab={DEFINITION} />;
}
