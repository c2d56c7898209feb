import type { EvaluationInput, LabEngine } from '../../../labs/shared/lab-engine.ts';
import type { Evaluation } from '../../../labs/shared/presentation.ts';

/** What a page asks of a worker. */
export interface EvaluationRequest<Goal, Options> {
  readonly id: number;
  readonly input: EvaluationInput<Goal, Options>;
}

/** What it answers: an evaluation, or that there is none because of a mistake in the guide. */
export interface EvaluationResponse<View> {
  readonly id: number;
  readonly evaluation: Evaluation<View> | undefined;
}

/** Answers a page's requests by an engine: the whole of a worker. */
export function serveEngine<Goal, Options, View>(engine: Pick<LabEngine<Goal, Options, View>, 'evaluate'>): void {
  addEventListener('message', ({ data: { id, input } }: MessageEvent<EvaluationRequest<Goal, Options>>) => {
    const response: EvaluationResponse<View> = { id, evaluation: evaluated(engine, input) };
    postMessage(response);
  });
}

/** An evaluation; none where the engine fails, which it must not. */
export function evaluated<Goal, Options, View>(
  engine: Pick<LabEngine<Goal, Options, View>, 'evaluate'>,
  input: EvaluationInput<Goal, Options>,
): Evaluation<View> | undefined {
  try {
    return engine.evaluate(input);
  } catch {
    return undefined;
  }
}
