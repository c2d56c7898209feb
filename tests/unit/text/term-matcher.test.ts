import { expect, test } from 'vitest';
import { termMatcher } from '../../../src/text/term-matcher.ts';

const names = [
  { id: 'admission', name: 'Admission' },
  { id: 'admission-webhook', name: 'Admission webhook' },
  { id: 'cri', name: 'CRI' },
];
const NONE: ReadonlySet<string> = new Set();

test('a term is found where it stands first, whatever its first letter', () => {
  const match = termMatcher(names)(NONE);
  expect(match('Then admission looks at it.')).toEqual([
    { text: 'Then ' },
    { text: 'admission', id: 'admission' },
    { text: ' looks at it.' },
  ]);
  expect(match('Admission again.')).toEqual([{ text: 'Admission again.' }]);
});

test('the longer name wins', () => {
  expect(termMatcher(names)(NONE)('An admission webhook')).toEqual([
    { text: 'An ' },
    { text: 'admission webhook', id: 'admission-webhook' },
  ]);
});

test('an acronym is not found in a word, nor in small letters', () => {
  expect(termMatcher(names)(NONE)('cri CRIME CRI-O')).toEqual([{ text: 'cri CRIME CRI-O' }]);
  expect(termMatcher(names)(NONE)('The CRI.')).toEqual([{ text: 'The ' }, { text: 'CRI', id: 'cri' }, { text: '.' }]);
});

test('what looks like a name in other letters is none, and nor is a part of it', () => {
  const names = [
    { id: 'static-pod', name: 'Static Pod' },
    { id: 'pod', name: 'Pod' },
  ];
  expect(termMatcher(names)(NONE)('a static Pod, a Pod')).toEqual([{ text: 'a static Pod, a ' }, { text: 'Pod', id: 'pod' }]);
});

test('of two terms with one name it is the later, and the other where a page leaves that out', () => {
  const matcher = termMatcher(['first', 'second'].map((id) => ({ id, name: 'Secure mode' })));
  expect(matcher(NONE)('secure mode')).toEqual([{ text: 'secure mode', id: 'second' }]);
  expect(matcher(new Set(['second']))('secure mode')).toEqual([{ text: 'secure mode', id: 'first' }]);
});

test('a page leaves out terms of its own, and each page begins anew', () => {
  const matcher = termMatcher(names);
  const text = 'An admission webhook and the CRI';
  expect(matcher(new Set(['admission-webhook']))(text)).toEqual([
    { text: 'An ' },
    { text: 'admission', id: 'admission' },
    { text: ' webhook and the ' },
    { text: 'CRI', id: 'cri' },
  ]);
  expect(matcher(NONE)(text)).toMatchObject([{}, { id: 'admission-webhook' }, {}, { id: 'cri' }]);
  expect(matcher(NONE)(text)).toMatchObject([{}, { id: 'admission-webhook' }, {}, { id: 'cri' }]);
});

test('where there are no names, a text stays whole', () => {
  expect(termMatcher([])(NONE)('Any text.')).toEqual([{ text: 'Any text.' }]);
});
