import type { Question } from '../../../src/schema/question.ts';
import { question } from '../../../src/schema/question.ts';

let count = 0;

/** A question of the bank with a stem, its right option and three wrong ones. */
export function item(stem: string, right: string, ...wrong: string[]): Question {
  count += 1;
  const options = [{ text: right, correct: true, why: 'Right.' }, ...wrong.map((text) => ({ text, why: 'Wrong.' }))];
  return question.parse({ id: `item-${count}`, stem, options, depth: 'core', level: 'recall', sources: ['source'] });
}
