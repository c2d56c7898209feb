import { expect, test } from 'vitest';
import { stem } from '../../../src/search/stem.ts';

test.each([
  ['copy', 'copies'],
  ['run', 'running', 'runs'],
  ['encrypt', 'encrypted', 'encrypting', 'encrypts'],
  ['policy', 'policies'],
  ['store', 'stores', 'storing', 'stored'],
  ['access', 'accesses', 'accessed'],
  ['log', 'logs', 'logged', 'logging'],
  ['apply', 'applies', 'applied'],
])('"%s" and its forms have one stem', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test.each(['status', 'string', 'tls', 'dns', 'red', 'this', 'basis'])('"%s" loses nothing', (word) => {
  expect(stem(word)).toBe(word);
});
