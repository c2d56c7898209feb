import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markWords } from '../../../src/search/mark-words.ts';

test('marks words and their beginnings, in any case', () => {
  expect(markWords('Encrypt Secrets at rest', ['secret'])).toEqual([
    { text: 'Encrypt ', hit: false },
    { text: 'Secret', hit: true },
    { text: 's at rest', hit: false },
  ]);
});

test('a query with signs of regular expressions is text', () => {
  expect(markWords('a (b) [c]', ['(b)', '[', '.*'])).toContainEqual({ text: '(b)', hit: true });
});

test('the parts are the text again, whatever the words', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { maxLength: 5 }), (text, words) => {
      expect(
        markWords(text, words)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
