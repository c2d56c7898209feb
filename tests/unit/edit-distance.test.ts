import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';

const word = fc.string({ maxLength: 12 });

test('is nought for equal words only, and the same both ways', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBe(editDistance(b, a));
    }),
  );
});

test('a swap of neighbours is one edit', () => {
  expect(editDistance('kubelte', 'kubelet')).toBe(1);
});
