import { useEffect, useState } from 'preact/hooks';
import type { EvaluationInput } from '../../../labs/shared/lab-engine.ts';
import type { Evaluation } from '../../../labs/shared/presentation.ts';
import type { Evaluator } from './evaluator.ts';

/** The latest evaluation there is, of a text that may be older than the one in the editor. */
export interface LatestEvaluation<View> {
  readonly evaluation: Evaluation<View> | undefined;
  /** The text that it is of. */
  readonly text: string | undefined;
  /** Whether the engine failed at the last text. */
  readonly hasFailed: boolean;
}

/** Has a text evaluated whenever it or what is chosen changes; until it is, the last evaluation stands. */
export function useEvaluation<Goal, Options, View>(
  evaluator: Evaluator<Goal, Options, View>,
  { text, challenge, options }: EvaluationInput<Goal, Options>,
): LatestEvaluation<View> {
  const [latest, setLatest] = useState<LatestEvaluation<View>>({ evaluation: undefined, text: undefined, hasFailed: false });
  useEffect(() => {
    evaluator.listen(({ input, evaluation }) => {
      // What was asked before another challenge was chosen is no answer to this one.
      if (input.challenge !== challenge) return;
      setLatest((before) => (evaluation ? { evaluation, text: input.text, hasFailed: false } : { ...before, hasFailed: true }));
    });
    return () => evaluator.listen(() => undefined);
  }, [evaluator, challenge]);
  useEffect(() => evaluator.evaluate({ text, challenge, options }), [evaluator, text, challenge, options]);
  return latest;
}
