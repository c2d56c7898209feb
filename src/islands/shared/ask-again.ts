import type { PresentedQuestion } from '../../study/events.ts';
import { present } from '../../study/paper.ts';
import { shuffled } from '../../study/random.ts';
import { freshRandom } from './crypto-random.ts';

/** The same questions in another order, and their options too: a place is not to be remembered. */
export function askAgain(questions: readonly Pick<PresentedQuestion, 'id' | 'revision'>[]): PresentedQuestion[] {
  const random = freshRandom();
  return shuffled(questions, random).map((question) => present(question, random));
}
