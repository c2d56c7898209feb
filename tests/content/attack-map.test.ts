import { expect, test } from 'vitest';
import { attackMapOf } from '../../src/corpus/attack-map-of.ts';
import { parseCorpus } from '../../src/corpus/corpus.ts';
import { readContent } from '../../src/corpus/read.ts';

const corpus = parseCorpus(await readContent('.'));
const map = attackMapOf(corpus);
const goals = (corpus.positions?.value ?? []).filter(({ goal }) => goal);

test('the map has positions, techniques and proofs enough', () => {
  expect(map.positions.length).toBeGreaterThanOrEqual(18);
  expect(map.techniques.length).toBeGreaterThanOrEqual(45);
  expect(goals).toHaveLength(6);
  expect(corpus.proofs.length).toBeGreaterThanOrEqual(20);
  expect(new Set(corpus.proofs.map(({ value }) => value.engine)).size).toBe(3);
});

test('six exercises go from easy to hard', () => {
  const exercises = corpus.attackMap?.value.exercises ?? [];
  const ranks = exercises.map(({ difficulty }) => ['easy', 'medium', 'hard'].indexOf(difficulty));
  expect(exercises).toHaveLength(6);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(new Set(ranks).size).toBe(3);
});
