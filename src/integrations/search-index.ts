import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { parseCorpus, type Corpus } from '../corpus/corpus.ts';
import { readContent } from '../corpus/read.ts';
import { indexHtml } from '../search/index-html.ts';
import { buildLexicon } from '../search/lexicon.ts';
import { labRecords, termRecord, topicRecords, type SearchRecord } from '../search/record.ts';
import { lightFiles, type PagefindFile } from './pagefind-files.ts';

/** Writes Pagefind's index of topics, cards, terms and labs, and the lexicon beside it, into the built site. */
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
        for (const { path, content } of lightFiles(await pagefindFiles(records))) {
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), content);
        }
        await writeFile(join(folder, 'lexicon.json'), JSON.stringify(buildLexicon(records, domains)));
        logger.info(`${records.length} records`);
      },
    },
  };
}

/** Everything that can be found. */
export function recordsOf({ topics, glossary, labs, challenges }: Corpus): SearchRecord[] {
  const titles = new Map(topics.map(({ id, value }): [string, string] => [id, value.title]));
  return [
    ...topics.flatMap(({ id, value, body }) => topicRecords(id, value, body.text)),
    ...glossary.all.map((term) => termRecord(term, titles.get(term.topic) ?? '')),
    ...labs.flatMap(({ lab, value }) =>
      labRecords(
        lab,
        value,
        challenges.filter((each) => each.lab === lab),
      ),
    ),
  ];
}

/** Pagefind reports errors in its answers instead of throwing: each answer is looked at. */
async function pagefindFiles(records: readonly SearchRecord[]): Promise<PagefindFile[]> {
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
