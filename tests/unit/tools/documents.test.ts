import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { cohort } from '../../../src/schema/cohort.ts';
import { questionBank } from '../../../src/schema/question.ts';

/** What the project says of itself holds: files that documents name are there, and examples are valid. */
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'docs/decisions.md', 'deploy/README.md'];

/** What a project may have and this one has not. */
const OPTIONAL = ['content/cohort.yaml'];

const read = (file: string): string => readFileSync(file, 'utf8');

/** Paths of this project that a document names in code marks. One with a place to fill in, `<topic>`, names all that match. */
function named(document: string): string[] {
  const paths = [...document.matchAll(/`((?:src|tests|tools|content|docs|deploy|schemas)\/[\w<>*./[\]-]+)`/g)].map(([, path = '']) => path);
  return [...new Set(paths)];
}

function isThere(path: string): boolean {
  if (OPTIONAL.includes(path)) return true;
  const pattern = path.replaceAll(/<[^>]+>/g, '*');
  return pattern.includes('*') ? globSync(pattern).length > 0 : existsSync(pattern);
}

/** The blocks of YAML in a document, in their order. */
const yamlBlocks = (document: string): unknown[] =>
  [...document.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']): unknown => parse(text));

test.each(DOCUMENTS)('the files that %s names are there', (document) => {
  expect(named(read(document)).filter((path) => !isThere(path))).toEqual([]);
});

test('a file that is gone would be found', () => {
  expect(named('See `src/study/`, `content/topics/<domain>/<topic>.mdx` and `src/gone.ts`.').filter((path) => !isThere(path))).toEqual([
    'src/gone.ts',
  ]);
});

test('the examples of README are valid', () => {
  const [question, plan] = yamlBlocks(read('README.md'));
  expect(questionBank.safeParse(question).error).toBeUndefined();
  expect(cohort.safeParse(plan).error).toBeUndefined();
});
