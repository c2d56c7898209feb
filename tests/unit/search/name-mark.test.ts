import { expect, test } from 'vitest';
import { MARK_LENGTH, nameMark, sayingMark } from '../../../src/search/name-mark.ts';

test('a mark has a fixed length, and is another for another name', () => {
  const names = Array.from({ length: 500 }, (_, i) => `name ${i}`);
  const marks = names.map(nameMark);
  expect(new Set(marks).size).toBe(names.length);
  expect(marks.every((mark) => /^[\w-]+$/.test(mark) && mark.length === MARK_LENGTH)).toBe(true);
});

test('a saying is known whatever the order and endings of its words', () => {
  expect(sayingMark('who copied the keys')).toBe(sayingMark('a key was copied'));
  expect(sayingMark('who copied the keys')).not.toBe(sayingMark('who copied the locks'));
});

test('a saying of one telling word counts as a whole', () => {
  expect(sayingMark('who did the copy')).not.toBe(sayingMark('is it a copy'));
});
