import { expect, test } from 'vitest';
import { objectRemarks, remarkMarks } from '../../../../../src/labs/network-policy/presentation/object-diagnostics.ts';
import { loadedText } from './clusters.ts';

const POLICY = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
spec:
  podSelector: {}
`;

function remarks(given: string, text: string) {
  const found = objectRemarks(loadedText(given, text), (object) => `object ${object}`);
  return {
    said: found.map(({ place, object, effect }) => `${place.line} ${object} ${effect}`),
    marked: remarkMarks(found).map(({ severity }) => severity),
  };
}

test('what the API server would refuse is marked as a mistake at its line', () => {
  expect(remarks('', `${POLICY}  ingress:\n    - ports:\n        - port: 0\n`)).toEqual({
    said: ['9 object 0 left-out'],
    marked: ['error'],
  });
});

test('an object that takes the place of a given one is a warning, at its own line', () => {
  expect(remarks(POLICY, `---\n${POLICY}`)).toEqual({ said: ['5 object 1 replaces'], marked: ['warning'] });
});

test('mistakes that reading has marked are not marked again, and said where they leave the object out', () => {
  expect(remarks('', `${POLICY}  policyTypes: Ingress\n`)).toEqual({ said: ['7 object 0 left-out'], marked: [] });
  expect(remarks('', `${POLICY}  podselector: {}\n`)).toEqual({ said: [], marked: [] });
});

test('mistakes of given objects have no lines and are not said', () => {
  expect(remarks(`${POLICY}  ingress:\n    - ports:\n        - port: 0\n`, '')).toEqual({ said: [], marked: [] });
});

test('what leaves an object out is said before what replaces one, whatever stands first', () => {
  expect(remarks(POLICY, `${POLICY}---\n${POLICY}  ingress:\n    - ports:\n        - port: 0\n`).said).toEqual([
    '16 object 2 left-out',
    '4 object 1 replaces',
  ]);
});
