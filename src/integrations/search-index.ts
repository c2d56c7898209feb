import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { parseCorpus, type Corpus } from '../corpus/corpus.ts';
import { readContent } from '../corpus/read.ts';
import { indexHtml } from '../search/index-html.ts';
import { buildLexicon } from '../search/lexicon.ts';
import { termRecord, topicRecords, type SearchRecord } from '../search/record.ts';

/** Pagefind's ready-made interfaces are a third of a megabyte that this guide does not use. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./;

/** Writes Pagefind's index of topics, cards and terms, and the lexicon beside it, into the built site. */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const corpus = parseCorpus(await readContent(root));
        const records = recordsOf(corpus);
        const domains = (corpus.curriculum?.value.domains ?? []).map(({ id, shortTitle }) => ({ id, title: shortTitle }));
        const folder = join(fileURLToPath(dir), 'pagefind');
        const files = await pagefindFiles(records);
        for (const { path, content } of files) {
          if (UNUSED.test(path)) continue;
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), path.endsWith('.pf_fragment') ? withoutText(content) : content);
        }
        await writeFile(join(folder, 'lexicon.json'), JSON.stringify(buildLexicon(records, domains)));
        logger.info(`${records.length} records`);
      },
    },
  };
}

/**
 * A fragment without the text that was indexed: Pagefind keeps it for excerpts, and this guide shows summaries.
 * A fragment is gzipped: a mark, then JSON.
 * @throws when it is not, as after a change of Pagefind's format
 */
function withoutText(fragment: Uint8Array): Uint8Array {
  const mark = 'pagefind_dcd';
  const text = gunzipSync(fragment).toString();
  if (!text.startsWith(mark))
    throw new AstroError('Pagefind’s fragments have a new format', 'See withoutText in src/integrations/search-index.ts.');
  const record = JSON.parse(text.slice(mark.length)) as Record<string, unknown>;
  return gzipSync(mark + JSON.stringify({ ...record, content: '' }), { level: 9 });
}

/** Everything that can be found. */
export function recordsOf({ topics, glossary }: Corpus): SearchRecord[] {
  const titles = new Map(topics.map(({ id, value }): [string, string] => [id, value.title]));
  return [
    ...topics.flatMap(({ id, value, body }) => topicRecords(id, value, body.text)),
    ...(glossary?.value ?? []).map((term) => termRecord(term, titles.get(term.topic) ?? '')),
  ];
}

/** Pagefind reports errors in its answers instead of throwing: each answer is looked at. */
async function pagefindFiles(records: readonly SearchRecord[]): Promise<{ path: string; content: Uint8Array }[]> {
  const wrong: string[] = [];
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  wrong.push(...errors);
  if (!index) throw new AstroError(`Pagefind did not start: ${wrong.join('; ')}`);
  for (const record of records) {
    const added = await index.addHTMLFile({ url: record.url, content: indexHtml(record) });
    wrong.push(...added.errors);
  }
  const written = await index.getFiles();
  wrong.push(...written.errors);
  await close();
  if (wrong.length > 0) throw new AstroError(`Pagefind: ${wrong.join('; ')}`);
  return written.files;
}
