import { expect, test } from 'vitest';
import { findableWords, tellingWords } from '../../../src/search/engine.ts';

const VOCABULARY = ['pod', 'node', ...Array.from({ length: 80 }, (_, i) => `word${i}`), 'exec', 'proxy'];

test('words that are on every page are left out where others remain', () => {
  expect(tellingWords(['exec', 'pod', 'attach', 'proxy'], VOCABULARY)).toEqual(['exec', 'attach', 'proxy']);
});

test('a query of common words keeps them', () => {
  expect(tellingWords(['pod', 'node'], VOCABULARY)).toEqual(['pod', 'node']);
  expect(tellingWords(['pod', 'exec'], VOCABULARY)).toEqual(['pod', 'exec']);
});

test('a word like none of the guide is not searched', () => {
  expect(findableWords(['xyzzyqwv', 'execs', '10250', '--x', 'qa'], VOCABULARY)).toEqual(['execs', '10250', '--x', 'qa']);
});

test('of many words the rarest are searched, in the order in which they stand', () => {
  const words = ['exec', 'word70', '--proxy-mode', 'word31', 'word60', 'word40', 'proxy'];
  expect(tellingWords(words, VOCABULARY)).toEqual(['exec', 'word70', '--proxy-mode', 'word60', 'proxy']);
});
