import { expect, test } from 'vitest';
import { reach } from '../../src/attack-map/reach.ts';
import { preventingPractices } from '../../src/attack-map/attack-map.ts';
import { attackMapOf, startsOf } from '../../src/corpus/attack-map-of.ts';
import { parseCorpus } from '../../src/corpus/corpus.ts';
import { readContent } from '../../src/corpus/read.ts';

const corpus = parseCorpus(await readContent('.'));
const map = attackMapOf(corpus);
const goals = (corpus.positions?.value ?? []).filter(({ goal }) => goal).map(({ id }) => id as string);

test('the map has positions, techniques and proofs enough', () => {
  expect(map.positions.length).toBeGreaterThanOrEqual(18);
  expect(map.techniques.length).toBeGreaterThanOrEqual(45);
  expect(goals).toHaveLength(6);
  expect(corpus.proofs.length).toBeGreaterThanOrEqual(20);
  expect(new Set(corpus.proofs.map(({ value }) => value.engine)).size).toBe(3);
});

test.each(startsOf(corpus))('from %s every goal is reached with nothing in place', (start) => {
  const reached = reach(map, [start], new Set());
  for (const goal of goals) expect(reached.has(goal), goal).toBe(true);
});

test.each(startsOf(corpus))('from %s no goal is reached with every practice in place', (start) => {
  const reached = reach(map, [start], new Set(preventingPractices(map)));
  for (const goal of goals) expect(reached.has(goal), goal).toBe(false);
});

test('the topics and cards of practices on the map give each a word of its own for addresses', () => {
  const words = preventingPractices(map).map((reference) => reference.slice(reference.indexOf('/') + 1));
  expect(new Set(words).size).toBe(words.length);
});

test('six exercises go from easy to hard', () => {
  const exercises = corpus.attackMap?.value.exercises ?? [];
  const ranks = exercises.map(({ difficulty }) => ['easy', 'medium', 'hard'].indexOf(difficulty));
  expect(exercises).toHaveLength(6);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(new Set(ranks).size).toBe(3);
});
