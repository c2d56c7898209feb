import { expect, test } from 'vitest';
import { pathStanding } from '../../../src/study/path-standing.ts';
import type { TopicSummary } from '../../../src/study/summary.ts';

const marks = (right: number, all: number, read?: number): TopicSummary => ({ title: '', right, all, read, due: [] });
const DOMAINS = [
  { id: 'light', weight: 10 },
  { id: 'heavy', weight: 60 },
];
const ITEMS = ['heavy/a', 'heavy/b', 'light/c', 'light/d'].map((topic) => ({ topic, minutes: 10 }));

test('what is read is not counted as left, and what is weak comes by what is to be gained', () => {
  const topics = { 'light/c': marks(2, 8, 1), 'heavy/a': marks(4, 8), 'heavy/b': marks(8, 8, 1), 'else/x': marks(0, 9) };
  expect(pathStanding(ITEMS, { topics, domains: DOMAINS })).toEqual({
    topics: 4,
    read: 2,
    left: 20,
    weak: ['heavy/a', 'light/c'],
    known: ['heavy/b'],
  });
});

test('a topic that is answered well and not read is not passed over, nor one with few answers', () => {
  const topics = { 'heavy/a': marks(9, 9), 'heavy/b': marks(3, 3, 1) };
  expect(pathStanding(ITEMS, { topics, domains: DOMAINS }).known).toEqual([]);
});

test('a topic that a plan names twice is one topic', () => {
  expect(pathStanding([...ITEMS, ...ITEMS], { topics: {}, domains: DOMAINS })).toMatchObject({ topics: 4, left: 80 });
});
