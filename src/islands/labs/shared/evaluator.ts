import type { EvaluationInput, LabEngine } from '../../../labs/shared/lab-engine.ts';
import type { Evaluation } from '../../../labs/shared/presentation.ts';
import { evaluated, type EvaluationRequest, type EvaluationResponse } from './serve-engine.ts';

/** What was last evaluated, and what came of it. */
export interface Evaluated<Goal, Options, View> {
  readonly input: EvaluationInput<Goal, Options>;
  /** None where the engine failed. */
  readonly evaluation: Evaluation<View> | undefined;
}

interface Sources<Goal, Options, View> {
  readonly startWorker: () => Worker;
  /** The same engine for this thread, where a worker cannot be had. */
  readonly loadEngine: () => Promise<Pick<LabEngine<Goal, Options, View>, 'evaluate'>>;
}

/**
 * Evaluates texts in a worker, one after another: while it is busy only the latest of what is asked waits. Where there is
 * no worker, the page's own thread does it.
 */
export class Evaluator<Goal, Options, View> {
  readonly #loadEngine: Sources<Goal, Options, View>['loadEngine'];
  #worker: Worker | undefined;
  #current: EvaluationRequest<Goal, Options> | undefined;
  #waiting: EvaluationInput<Goal, Options> | undefined;
  #hear: (evaluated: Evaluated<Goal, Options, View>) => void = () => undefined;
  #count = 0;

  constructor({ startWorker, loadEngine }: Sources<Goal, Options, View>) {
    this.#loadEngine = loadEngine;
    try {
      this.#worker = startWorker();
      this.#worker.addEventListener('message', ({ data }: MessageEvent<EvaluationResponse<View>>) => this.#take(data));
      this.#worker.addEventListener('error', (event) => {
        event.preventDefault();
        this.#worker = undefined;
        if (this.#current) this.#ask(this.#current);
      });
    } catch {
      this.#worker = undefined;
    }
  }

  /** Who hears what comes of what is asked. */
  listen(hear: (evaluated: Evaluated<Goal, Options, View>) => void): void {
    this.#hear = hear;
  }

  evaluate(input: EvaluationInput<Goal, Options>): void {
    if (this.#current) {
      this.#waiting = input;
      return;
    }
    this.#count += 1;
    this.#current = { id: this.#count, input };
    this.#ask(this.#current);
  }

  #ask(request: EvaluationRequest<Goal, Options>): void {
    if (this.#worker) this.#worker.postMessage(request);
    else {
      this.#loadEngine().then(
        (engine) => this.#take({ id: request.id, evaluation: evaluated(engine, request.input) }),
        () => this.#take({ id: request.id, evaluation: undefined }),
      );
    }
  }

  #take({ id, evaluation }: EvaluationResponse<View>): void {
    if (this.#current?.id !== id) return;
    const { input } = this.#current;
    this.#current = undefined;
    this.#hear({ input, evaluation });
    const next = this.#waiting;
    this.#waiting = undefined;
    if (next) this.evaluate(next);
  }
}
