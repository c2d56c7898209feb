import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalisePhrase, parseQuery } from '../../../src/search/query.ts';

test('flags, ports, paths and label keys are words of their own', () => {
  expect(parseQuery('--anonymous-auth').words).toEqual(['--anonymous-auth']);
  expect(parseQuery('10250/TCP').words).toEqual(['10250/tcp']);
  expect(parseQuery('what is /livez?').words).toEqual(['/livez']);
  expect(parseQuery('pod-security.kubernetes.io/enforce').words).toEqual(['pod-security.kubernetes.io/enforce']);
});

test('words that tell nothing apart are left out, unless there are no others', () => {
  expect(parseQuery('How do I stop Pods from talking to each other?').words).toEqual(['stop', 'pods', 'talking']);
  expect(parseQuery('who can').words).toEqual(['who', 'can']);
});

test('any string gives a bounded query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), (input) => {
      const { words, phrase, typed } = parseQuery(input);
      expect(words.length).toBeLessThanOrEqual(12);
      expect(typed.length).toBeLessThanOrEqual(200);
      expect(normalisePhrase(phrase)).toBe(phrase);
    }),
  );
});
