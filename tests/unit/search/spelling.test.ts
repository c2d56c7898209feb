import { expect, test } from 'vitest';
import { mendWords } from '../../../src/search/spelling.ts';

const VOCABULARY = [
  'kubelet',
  'etcd',
  'encryption',
  'secrets',
  'scheduler',
  'network',
  'policy',
  'anonymous',
  'auth',
  'runtime',
  'admission',
];

test.each([
  [['kublet'], ['kubelet']],
  [['kubelte'], ['kubelet']],
  [['encription'], ['encryption']],
  [['schedular'], ['scheduler']],
  [
    ['netwrok', 'policy'],
    ['network', 'policy'],
  ],
  [['--anonimous-auth'], ['--anonymous-auth']],
  [['admision'], ['admission']],
])('%j becomes %j', (words, mended) => {
  expect(mendWords(words, VOCABULARY)).toEqual(mended);
});

test.each([[['kubelet']], [['policys']], [['10250']], [['xyzzyx']], [['--anonymous-auth']], [['tls']]])('%j stays as it is', (words) => {
  expect(mendWords(words, VOCABULARY)).toBeUndefined();
});

test('among equally near words the more frequent wins', () => {
  expect(mendWords(['nodez'], ['nodes', 'nodex'])).toEqual(['nodes']);
});

test('another form of a known word is no misspelling', () => {
  expect(mendWords(['throws', 'saved', 'policies'], ['thrown', 'throw', 'save', 'policy'])).toBeUndefined();
});

test('of four letters none is changed, and swapped ones are put right', () => {
  expect(mendWords(['dies'], ['does'])).toBeUndefined();
  expect(mendWords(['ectd'], ['etcd'])).toEqual(['etcd']);
});
