import { expect, test } from 'vitest';
import { buildOf, cacheName, parseList } from '../../../src/offline/kept-list.ts';
import { keptPath } from '../../../src/offline/kept-path.ts';

const BASE = 'https://example.org/kcsa/';

test.each([
  ['https://example.org/kcsa/', ''],
  ['https://example.org/kcsa/glossary/?q=1#etcd', 'glossary/'],
  ['https://example.org/kcsa/glossary/index.html', 'glossary/'],
  ['https://example.org/kcsa/index.html', ''],
  ['https://example.org/kcsa/pagefind/pagefind-entry.json?ts=17', 'pagefind/pagefind-entry.json'],
  ['https://example.org/other/', undefined],
  ['https://example.org/kcsa', undefined],
  ['https://elsewhere.example/kcsa/glossary/', undefined],
])('%s is answered by %s', (address, path) => expect(keptPath(address, BASE)).toBe(path));

test('a guide knows its own caches from those of another guide of the host', () => {
  expect(buildOf(cacheName(BASE, 'abc'), BASE)).toBe('abc');
  expect(buildOf(cacheName('https://example.org/', 'abc'), BASE)).toBeUndefined();
  expect(buildOf(cacheName(BASE, 'abc'), 'https://example.org/')).toBeUndefined();
  expect(buildOf('something else', BASE)).toBeUndefined();
});

test.each([
  null,
  [],
  {},
  { build: 1, files: [] },
  { build: 'a', files: [{ path: 'x', bytes: '1', digest: '' }] },
  { build: 'a', files: [7] },
])('%j is no list', (value) => expect(() => parseList(value)).toThrow());
