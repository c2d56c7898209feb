import { expect, test } from 'vitest';
import { marksOf, troublesOf } from '../../../../../src/islands/labs/network-policy/troubles.ts';
import { loadedText } from './clusters.ts';

const POLICY = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
spec:
  podSelector: {}
`;

function troubles(given: string, text: string) {
  const found = troublesOf(loadedText(given, text));
  return {
    said: found.map(({ line, object, effect }) => `${line} ${object} ${effect}`),
    marked: marksOf(found).map(({ severity }) => severity),
  };
}

test('what the API server would refuse is marked as a mistake at its line', () => {
  expect(troubles('', `${POLICY}  ingress:\n    - ports:\n        - port: 0\n`)).toEqual({
    said: ['9 NetworkPolicy web left-out'],
    marked: ['error'],
  });
});

test('an object that takes the place of a given one is a warning, at its own line', () => {
  expect(troubles(POLICY, `---\n${POLICY}`)).toEqual({ said: ['5 NetworkPolicy web replaces'], marked: ['warning'] });
});

test('mistakes that reading has marked are not marked again, and said where they leave the object out', () => {
  expect(troubles('', `${POLICY}  policyTypes: Ingress\n`)).toEqual({ said: ['7 NetworkPolicy web left-out'], marked: [] });
  expect(troubles('', `${POLICY}  podselector: {}\n`)).toEqual({ said: [], marked: [] });
});

test('mistakes of given objects have no lines and are not said', () => {
  expect(troubles(`${POLICY}  ingress:\n    - ports:\n        - port: 0\n`, '')).toEqual({ said: [], marked: [] });
});

test('a text with a thousand mistakes has a hundred', () => {
  const text = `${POLICY}  ingress:\n    - ports:\n        - port: 0\n---\n`.repeat(1000);
  expect(troubles('', text).said).toHaveLength(100);
});
