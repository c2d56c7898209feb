import type { AskedQuestion } from '../../study/events.ts';
import { ask } from '../../study/paper.ts';
import { shuffled } from '../../study/random.ts';
import { freshRandom } from './chance.ts';

/** The same questions in another order, and their options too: a place is not to be remembered. */
export function askAgain(questions: readonly Pick<AskedQuestion, 'id' | 'revision'>[]): AskedQuestion[] {
  const random = freshRandom();
  return shuffled(questions, random).map((question) => ask(question, random));
}
