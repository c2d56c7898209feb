import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { searchRecords } from '../publish/search-records.ts';
import { content } from '../site/content.ts';
import { indexedDocuments } from '../search/index-html.ts';
import { buildLexicon } from '../search/lexicon.ts';
import type { SearchRecord } from '../search/record.ts';
import { lightFiles, type PagefindFile } from './pagefind-files.ts';

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
        for (const { path, content } of lightFiles(await pagefindFiles(records))) {
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), content);
        }
        await writeFile(join(folder, 'lexicon.json'), JSON.stringify(buildLexicon(records, domains, guide)));
        logger.info(`${records.length} records`);
      },
    },
  };
}

/** Pagefind reports errors in its answers instead of throwing: each answer is looked at. */
async function pagefindFiles(records: readonly SearchRecord[]): Promise<PagefindFile[]> {
  const wrong: string[] = [];
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  wrong.push(...errors);
  if (!index) throw new AstroError(`Pagefind did not start: ${wrong.join('; ')}`);
  for (const document of records.flatMap(indexedDocuments)) {
    const added = await index.addHTMLFile(document);
    wrong.push(...added.errors);
  }
  const written = await index.getFiles();
  wrong.push(...written.errors);
  await close();
  if (wrong.length > 0) throw new AstroError(`Pagefind: ${wrong.join('; ')}`);
  return written.files;
}
