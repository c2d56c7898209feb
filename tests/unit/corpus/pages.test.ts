import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIXED_PAGES } from '../../../src/corpus/pages.ts';
import { PATHS } from '../../../src/study/reading-path.ts';

/** Pages that are made of content, which `pagesOf` reads, and those that nothing links to. */
const MADE_OF_CONTENT = ['[domain]/[topic]', '[domain]/index', 'cohort/[...plan]', 'labs/[lab]'];
const NO_TARGETS = ['404', '[...moved]'];

const FOLDER = 'src/pages/';
const names = globSync(`${FOLDER}**/*.astro`)
  .map((file) => file.slice(FOLDER.length, -'.astro'.length))
  .filter((name) => ![...MADE_OF_CONTENT, ...NO_TARGETS].includes(name));

/** The addresses of a page. */
function addresses(name: string): string[] {
  if (name === 'paths/[path]') return PATHS.map((path) => `/paths/${path}/`);
  return [`/${name.replace(/(?:^|\/)index$/, '')}/`.replace('//', '/')];
}

test('links may name every page there is, and no other', () => {
  expect(names.flatMap(addresses).toSorted()).toEqual(Object.keys(FIXED_PAGES).toSorted());
});

test.each(names)('the anchors of %s are those of its headings', (name) => {
  const source = readFileSync(`${FOLDER}${name}.astro`, 'utf8');
  const written = [...source.matchAll(/<h[23] id="([^"]+)"/g)].map(([, id]) => id);
  const pages = new Map<string, readonly string[]>(Object.entries(FIXED_PAGES));
  for (const address of addresses(name)) expect(pages.get(address)).toEqual(written);
});
