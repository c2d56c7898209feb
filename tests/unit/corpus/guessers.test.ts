import { expect, test } from 'vitest';
import { guesserScore } from '../../../src/corpus/guessers.ts';
import type { Question } from '../../../src/schema/question.ts';
import { item } from './items.ts';

const score = (guesser: Parameters<typeof guesserScore>[0], ...questions: Question[]): number => guesserScore(guesser, questions);

test('the longest and the shortest option are taken by length without marks', () => {
  const questions = [item('Which?', 'a much longer text', 'short', 'brief', 'small'), item('Which?', '`no`', 'short', 'brief', 'small')];
  expect([score('longest', ...questions), score('shortest', ...questions)]).toEqual([0.5, 0.5]);
});

test('a tie is a guess among those that tie', () => {
  const tie = item('Which?', 'aa', 'bb', 'cc', 'dd');
  for (const guesser of ['longest', 'shortest', 'most hedged', 'centroid', 'of the shortest words'] as const)
    expect(score(guesser, tie)).toBe(0.25);
});

test('hedges and qualifiers give themselves away', () => {
  expect(score('most hedged', item('Which?', 'it usually helps, unless it fails', 'it helps', 'it fails', 'it stays'))).toBe(1);
});

test('an echo of the stem gives itself away, in other endings too', () => {
  const echo = item('What encrypts the Secrets of a cluster?', 'the encryption of its Secret objects', 'a firewall', 'a role', 'a label');
  expect(score('most like the stem', echo)).toBe(1);
});

test('an option that the others were made from gives itself away', () => {
  const made = item(
    'Which?',
    'The kubelet checks the token',
    'The kubelet ignores webhooks',
    'The scheduler checks nodes',
    'Nobody reads the token',
  );
  expect(score('centroid', made)).toBe(1);
});

test('plain words among learned ones give themselves away', () => {
  expect(
    score('of the shortest words', item('Which?', 'It is not on', 'Authentication happens', 'Authorization differs', 'Admission refuses')),
  ).toBe(1);
});

test('an empty bank scores nothing', () => {
  expect(score('longest')).toBe(0);
});
