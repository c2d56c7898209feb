import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUILDS } from './built-site.ts';

test.each(BUILDS)('$folder has the notices of the code that browsers get', ({ folder }) => {
  const text = readFileSync(`${folder}/licences.txt`, 'utf8');
  const named = [...text.matchAll(/^={72}\n(\S+) /gm)].map(([, name]) => name);
  // One that pages load, one that only the editor loads, one of a worker, one that is copied, one of the bundler.
  expect(named).toEqual(expect.arrayContaining(['preact', '@codemirror/view', 'yaml', 'pagefind', 'vite']));
  expect(text.match(/Permission (?:is hereby granted|to use)/g)?.length).toBeGreaterThanOrEqual(named.length);
});
