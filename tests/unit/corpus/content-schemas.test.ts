import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { CONTENT_FILES, holdsObjects } from '../../../src/corpus/content-files.ts';
import { CONTENT_SCHEMAS, editorFiles } from '../../../src/corpus/content-schemas.ts';
import { LABS } from '../../../src/schema/lab.ts';

test('the schemas for editors are those of today: npm run schemas', async () => {
  const files = editorFiles();
  for (const [file, text] of files) expect(await readFile(file, 'utf8'), file).toBe(text);
  const kept = (await readdir('schemas')).map((name) => `schemas/${name}`);
  expect(kept.sort()).toEqual([...files.keys()].filter((file) => file.startsWith('schemas/')).sort());
});

// A domain's text is prose without frontmatter.
test('every file of data has one', () => {
  const places = CONTENT_FILES.map(({ place }) => place.replaceAll(/<(?!lab)\w+>/g, 'x'))
    .filter((place) => /\.(?:yaml|mdx)$/.test(place) && place !== 'content/domains/x.mdx' && !holdsObjects(place.replace('<lab>', 'x')))
    .flatMap((place) => LABS.map((lab) => place.replace('<lab>', lab)));
  const patterns = Object.keys(CONTENT_SCHEMAS).map((place) => new RegExp(`^${place.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`));
  for (const place of places)
    expect(
      patterns.some((pattern) => pattern.test(place)),
      place,
    ).toBe(true);
});
