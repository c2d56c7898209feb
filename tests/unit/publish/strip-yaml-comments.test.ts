import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { stripYamlComments } from '../../../src/publish/strip-yaml-comments.ts';

test('comments go, whole lines of them and at the ends of lines', () => {
  expect(stripYamlComments('# first\na: 1 # one\n\n  # indented\nb: "# not"\n')).toBe('a: 1\nb: "# not"');
});

test('what only looks like a comment stays', () => {
  expect(stripYamlComments('script: |\n  #!/bin/sh\n  echo "#" # in the script\nurl: a#b\n')).toBe(
    'script: |\n  #!/bin/sh\n  echo "#" # in the script\nurl: a#b',
  );
});

test('every manifest of the guide says the same without its comments', () => {
  const folder = 'content/manifests';
  const values = (text: string): unknown[] => parseAllDocuments(text).map((document) => document.toJS() as unknown);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))) {
    const text = readFileSync(join(folder, file), 'utf8');
    const bare = stripYamlComments(text);
    expect(values(bare), file).toEqual(values(text));
    expect(bare, file).not.toMatch(/^\s*#/m);
  }
});
