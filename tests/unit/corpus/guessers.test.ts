import { expect, test } from 'vitest';
import { guesserScores } from '../../../src/corpus/guessers.ts';
import type { Question } from '../../../src/schema/question.ts';

function item(stem: string, right: string, ...wrong: string[]): Question {
  const options = [{ text: right, correct: true, why: '' }, ...wrong.map((text) => ({ text, why: '' }))];
  return { id: 'q', stem, options, level: 'recall', sources: [] } as unknown as Question;
}

test('the longest and the shortest option are taken by length without marks', () => {
  const questions = [item('Which?', 'a much longer text', 'short', 'brief', 'small'), item('Which?', '`no`', 'short', 'brief', 'small')];
  expect(guesserScores(questions)).toMatchObject({ longest: 0.5, shortest: 0.5 });
});

test('a tie is a guess among those that tie', () => {
  expect(guesserScores([item('Which?', 'aa', 'bb', 'cc', 'dd')])).toMatchObject({ longest: 0.25, shortest: 0.25, 'most hedged': 0.25 });
});

test('hedges and qualifiers give themselves away', () => {
  expect(guesserScores([item('Which?', 'it usually helps, unless it fails', 'it helps', 'it fails', 'it stays')])['most hedged']).toBe(1);
});

test('an echo of the stem gives itself away, in other endings too', () => {
  const echo = item('What encrypts the Secrets of a cluster?', 'the encryption of its Secret objects', 'a firewall', 'a role', 'a label');
  expect(guesserScores([echo])['most like the stem']).toBe(1);
});

test('an empty bank scores nothing', () => {
  expect(guesserScores([])).toMatchObject({ longest: 0, shortest: 0 });
});
