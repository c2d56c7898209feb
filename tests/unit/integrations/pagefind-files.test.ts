import { decode, encode } from 'cborg';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWhole, lightFiles, type PagefindFile } from '../../../src/integrations/pagefind-files.ts';

test('a file that is not written to its end is told from one that is', () => {
  const part = gzipSync('a part of an index');
  const entry = Buffer.from('{"version":"1"}');
  for (const [path, content] of [
    ['index/en_1.pf_index', part],
    ['pagefind-entry.json', entry],
  ] as const) {
    expect(isWhole({ path, content })).toBe(true);
    expect(isWhole({ path, content: content.subarray(0, -3) })).toBe(false);
    expect(isWhole({ path, content: content.subarray(0, 0) })).toBe(false);
  }
  expect(isWhole({ path: 'pagefind.js', content: new Uint8Array() })).toBe(false);
});

describe('an index that Pagefind makes', () => {
  let index: PagefindFile[] = [];
  let again: PagefindFile[] = [];

  beforeAll(async () => {
    index = await smallIndex();
    again = await smallIndex();
  }, 60_000);
  afterAll(close);

  test('has the same words on the same pages in smaller parts, which its contents name', () => {
    const light = lightFiles(index);
    expect(wordsOf(light)).toEqual(wordsOf(index));
    expect(wordsOf(light).length).toBeGreaterThan(WORDS_OF_ONE);
    expect(pathsOf(light, 'pf_index').length).toBeGreaterThan(pathsOf(index, 'pf_index').length);
    const contents = metaOf(light)[2] as [string, string, string][];
    for (const [first, last, name] of contents) {
      const words = partAt(light, `index/${name}.pf_index`);
      expect([words[0]?.[0], words.at(-1)?.[0]]).toEqual([first, last]);
    }
    expect(contents.map(([, , name]) => `index/${name}.pf_index`).toSorted()).toEqual(pathsOf(light, 'pf_index'));
  });

  test('has the same filters', () => {
    const light = lightFiles(index);
    expect(filtersOf(light)).toEqual(filtersOf(index));
    expect(filtersOf(light).map(([name]) => name)).toEqual(['domain', 'kind']);
  });

  test('keeps what a record says of itself, and none of its text', () => {
    expect(fragmentsOf(index).every(({ content }) => content !== '')).toBe(true);
    expect(fragmentsOf(lightFiles(index))).toEqual(fragmentsOf(index).map((fragment) => ({ ...fragment, content: '' })));
  });

  test('leads from its entry to its table of contents, and has no interface', () => {
    const light = lightFiles(index);
    const entry = JSON.parse(new TextDecoder().decode(fileAt(light, 'pagefind-entry.json'))) as { languages: { en: { hash: string } } };
    expect(pathsOf(light, 'pf_meta')).toEqual([`pagefind.${entry.languages.en.hash}.pf_meta`]);
    expect(light.filter(({ path }) => path.includes('-ui.'))).toEqual([]);
  });

  test('made twice, is the same to the byte', () => {
    expect(inOrder(lightFiles(again))).toEqual(inOrder(lightFiles(index)));
  });

  test('of another version is refused by the names of both', () => {
    const [, ...rest] = metaOf(index);
    const content = gzipSync(Buffer.concat([Buffer.from(MARK), encode(['1.6.0', ...rest])]));
    const other = index.map((file) => (file.path.endsWith('.pf_meta') ? { ...file, content } : file));
    expect(() => lightFiles(other)).toThrow(/are of version 1\.6\.0, and .* knows those of 1\.5\.2\./);
  });
});

const MARK = 'pagefind_dcd';
const WORDS_OF_ONE = 1000;

/** Pages of which one has words enough for several parts, and the others are of two kinds and two domains. */
async function smallIndex(): Promise<PagefindFile[]> {
  const { index } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('Pagefind did not start.');
  const many = Array.from({ length: WORDS_OF_ONE }, (_, i) => `word${i}x`).join(' ');
  const pages = ['etcd keeps Secrets', 'a webhook admits Pods', many];
  for (const [i, text] of pages.entries()) {
    const filters = `<span data-pagefind-filter="kind:${i === 0 ? 'topic' : 'card'}"></span><span data-pagefind-filter="domain:d${i % 2}"></span>`;
    const content = `<!doctype html><html lang="en"><body data-pagefind-body>${filters}<p>${text}</p></body></html>`;
    await index.addHTMLFile({ url: `/${i}/`, content });
  }
  return (await index.getFiles()).files;
}

function opened(content: Uint8Array): Uint8Array {
  const bytes = gunzipSync(content);
  expect(bytes.subarray(0, MARK.length).toString()).toBe(MARK);
  return bytes.subarray(MARK.length);
}

function fileAt(files: readonly PagefindFile[], path: string): Uint8Array {
  return files.find((file) => file.path === path)?.content ?? new Uint8Array();
}

function pathsOf(files: readonly PagefindFile[], extension: string): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => path.endsWith(`.${extension}`))
    .toSorted();
}

function metaOf(files: readonly PagefindFile[]): unknown[] {
  return decode(opened(fileAt(files, pathsOf(files, 'pf_meta')[0]!))) as unknown[];
}

type Named = [string, ...unknown[]];

function partAt(files: readonly PagefindFile[], path: string): Named[] {
  return (decode(opened(fileAt(files, path))) as [Named[]])[0];
}

function wordsOf(files: readonly PagefindFile[]): Named[] {
  return pathsOf(files, 'pf_index')
    .flatMap((path) => partAt(files, path))
    .toSorted(byName);
}

function filtersOf(files: readonly PagefindFile[]): [string, Named[]][] {
  return pathsOf(files, 'pf_filter')
    .map((path) => decode(opened(fileAt(files, path))) as [string, Named[]])
    .map(([name, values]): [string, Named[]] => [name, values.toSorted(byName)])
    .toSorted(byName);
}

function fragmentsOf(files: readonly PagefindFile[]): Record<string, unknown>[] {
  return pathsOf(files, 'pf_fragment').map(
    (path) => JSON.parse(new TextDecoder().decode(opened(fileAt(files, path)))) as Record<string, unknown>,
  );
}

function inOrder(files: readonly PagefindFile[]): PagefindFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function byName([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return a < b ? -1 : 1;
}
