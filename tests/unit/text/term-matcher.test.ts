import { expect, test } from 'vitest';
import { termMatcher } from '../../../src/text/term-matcher.ts';

const names = [
  { id: 'admission', name: 'Admission' },
  { id: 'admission-webhook', name: 'Admission webhook' },
  { id: 'cri', name: 'CRI' },
];

test('a term is found where it stands first, whatever its first letter', () => {
  const match = termMatcher(names);
  expect(match('Then admission looks at it.')).toEqual([
    { text: 'Then ' },
    { text: 'admission', id: 'admission' },
    { text: ' looks at it.' },
  ]);
  expect(match('Admission again.')).toEqual([{ text: 'Admission again.' }]);
});

test('the longer name wins', () => {
  expect(termMatcher(names)('An admission webhook')).toEqual([{ text: 'An ' }, { text: 'admission webhook', id: 'admission-webhook' }]);
});

test('an acronym is not found in a word, nor in small letters', () => {
  expect(termMatcher(names)('cri CRIME CRI-O')).toEqual([{ text: 'cri CRIME CRI-O' }]);
  expect(termMatcher(names)('The CRI.')).toEqual([{ text: 'The ' }, { text: 'CRI', id: 'cri' }, { text: '.' }]);
});

test('where there are no names, a text stays whole', () => {
  expect(termMatcher([])('Any text.')).toEqual([{ text: 'Any text.' }]);
});
