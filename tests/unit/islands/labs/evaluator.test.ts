import { expect, test } from 'vitest';
import { Evaluator } from '../../../../src/islands/labs/shared/evaluator.ts';
import type { EvaluationRequest, EvaluationResponse } from '../../../../src/islands/labs/shared/serve-engine.ts';
import type { Evaluation } from '../../../../src/labs/shared/presentation.ts';

type Input = EvaluationRequest<undefined, number>['input'];
const inputOf = (text: string): Input => ({ text, challenge: undefined, options: 0 });
const evaluationOf = (text: string): Evaluation<string> => ({ remarks: [], grade: undefined, marks: [], view: text.toUpperCase() });

/** A worker that answers when it is told to. */
class SlowWorker extends EventTarget {
  readonly asked: EvaluationRequest<undefined, number>[] = [];

  postMessage(request: EvaluationRequest<undefined, number>): void {
    this.asked.push(structuredClone(request));
  }

  answer(response?: Partial<EvaluationResponse<string>>): void {
    const request = this.asked.at(-1);
    if (request === undefined) throw new Error('nothing is asked');
    const data = { id: request.id, evaluation: evaluationOf(request.input.text), ...response };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function evaluatorWith(startWorker: () => Worker) {
  const heard: string[] = [];
  const evaluator = new Evaluator<undefined, number, string>({
    startWorker,
    loadEngine: () => Promise.resolve({ evaluate: ({ text }) => evaluationOf(`${text} here`) }),
  });
  evaluator.listen(({ input, evaluation }) => heard.push(`${input.text}: ${evaluation?.view ?? 'failed'}`));
  return { evaluator, heard };
}

test('while one text is evaluated, only the latest of the others waits', () => {
  const worker = new SlowWorker();
  const { evaluator, heard } = evaluatorWith(() => worker as unknown as Worker);
  for (const text of ['a', 'b', 'c']) evaluator.evaluate(inputOf(text));
  expect(worker.asked.map(({ input }) => input.text)).toEqual(['a']);
  worker.answer();
  expect(worker.asked.map(({ input }) => input.text)).toEqual(['a', 'c']);
  worker.answer();
  expect(heard).toEqual(['a: A', 'c: C']);
});

test('an answer to what was not asked is none', () => {
  const worker = new SlowWorker();
  const { evaluator, heard } = evaluatorWith(() => worker as unknown as Worker);
  evaluator.evaluate(inputOf('a'));
  worker.answer({ id: 7 });
  expect(heard).toEqual([]);
});

test('an engine that fails is said to have failed, and goes on with the next text', () => {
  const worker = new SlowWorker();
  const { evaluator, heard } = evaluatorWith(() => worker as unknown as Worker);
  evaluator.evaluate(inputOf('a'));
  evaluator.evaluate(inputOf('b'));
  worker.answer({ evaluation: undefined });
  worker.answer();
  expect(heard).toEqual(['a: failed', 'b: B']);
});

test('where no worker starts, or one stops, the page evaluates the text itself', async () => {
  const none = evaluatorWith(() => {
    throw new Error('not here');
  });
  none.evaluator.evaluate(inputOf('a'));
  await Promise.resolve();
  await expect.poll(() => none.heard).toEqual(['a: A HERE']);

  const worker = new SlowWorker();
  const stopped = evaluatorWith(() => worker as unknown as Worker);
  stopped.evaluator.evaluate(inputOf('a'));
  worker.dispatchEvent(new Event('error', { cancelable: true }));
  await expect.poll(() => stopped.heard).toEqual(['a: A HERE']);
});
