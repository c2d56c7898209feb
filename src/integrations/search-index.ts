import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { searchRecords } from '../publish/search-records.ts';
import { content } from '../site/content.ts';
import { indexedDocuments } from '../search/index-html.ts';
import { buildLexicon } from '../search/lexicon.ts';
import type { SearchRecord } from '../search/record.ts';
import { isWhole, lightFiles, type PagefindFile } from './pagefind-files.ts';

/** Writes Pagefind's index of topics, cards, terms and labs, and the lexicon beside it, into the built site. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const guide = await content();
        const records = searchRecords(guide);
        const domains = guide.domains.map(({ domain: { id, shortTitle } }) => ({ id, title: shortTitle }));
        const folder = join(fileURLToPath(dir), 'pagefind');
        const files = lightFiles(await pagefindFiles(records));
        for (const parent of new Set(files.map(({ path }) => dirname(join(folder, path))))) await mkdir(parent, { recursive: true });
        for (const { path, content } of files) await writeFile(join(folder, path), content);
        await writeFile(join(folder, 'lexicon.json'), JSON.stringify(buildLexicon(records, domains, guide)));
        logger.info(`${records.length} records`);
      },
    },
  };
}

/** Documents that Pagefind is given at once: it reads them in their order, and is not waited for after each. */
const SLICE = 200;

/**
 * Pagefind reports errors in its answers instead of throwing: each answer is looked at. Its files come by way of the disk:
 * in an answer they would be one text, and no text may have more than half a gigabyte.
 */
async function pagefindFiles(records: readonly SearchRecord[]): Promise<PagefindFile[]> {
  const wrong: string[] = [];
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  wrong.push(...errors);
  if (!index) throw new AstroError(`Pagefind did not start: ${wrong.join('; ')}`);
  const documents = records.flatMap(indexedDocuments);
  for (let from = 0; from < documents.length; from += SLICE) {
    const added = await Promise.all(documents.slice(from, from + SLICE).map((document) => index.addHTMLFile(document)));
    wrong.push(...added.flatMap(({ errors: each }) => each));
  }
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  try {
    const written = await index.writeFiles({ outputPath: folder });
    wrong.push(...written.errors);
    if (wrong.length > 0) throw new AstroError(`Pagefind: ${wrong.join('; ')}`);
    return await wholeFilesIn(folder, documents.length);
  } finally {
    await close();
    await rm(folder, { recursive: true });
  }
}

/** How long the disk is waited for, and how often it is looked at. */
const MOST_LOOKS = 600;
const LOOK_EVERY_MS = 100;

/**
 * Pagefind answers before all that it wrote is on the disk, and closing it ends what is still on the way: files are whole
 * once there is one for each document, and all are found twice with the same sizes and can be opened.
 */
async function wholeFilesIn(folder: string, documents: number): Promise<PagefindFile[]> {
  let before = '';
  let fragments = 0;
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const paths = await pathsIn(folder);
    fragments = paths.filter((path) => path.endsWith('.pf_fragment')).length;
    const sizes = fragments === documents ? await sizesOf(folder, paths) : '';
    if (sizes !== '' && sizes === before) {
      const files = await filesAt(folder, paths);
      if (files.every(isWhole)) return files;
    }
    before = sizes;
    await setTimeout(LOOK_EVERY_MS);
  }
  throw new AstroError(`Pagefind has not written its files whole: ${fragments} of ${documents} documents.`);
}

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
}

async function sizesOf(folder: string, paths: readonly string[]): Promise<string> {
  const sizes: string[] = [];
  for (const path of paths) sizes.push(`${path} ${(await stat(join(folder, path))).size}`);
  return sizes.join('\n');
}

async function filesAt(folder: string, paths: readonly string[]): Promise<PagefindFile[]> {
  const files: PagefindFile[] = [];
  for (const path of paths) files.push({ path, content: await readFile(join(folder, path)) });
  return files;
}
