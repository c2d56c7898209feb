import { close, createIndex } from 'pagefind';
import { decode } from 'cborg';
import { gunzipSync } from 'node:zlib';
import { readContent } from '../../src/corpus/read.ts';
import { parseCorpus } from '../../src/corpus/corpus.ts';
import { lightFiles, type PagefindFile } from '../../src/integrations/pagefind-files.ts';
import { contentOf } from '../../src/publish/content.ts';
import { searchRecords } from '../../src/publish/search-records.ts';
import { indexedDocuments } from '../../src/search/index-html.ts';

/** A first query. The words are their own stems, which is what the index is in order of. */
const QUERY = ['audit', 'secret', 'webhook'];

/** The panel loads the records of so many results. */
const RESULTS = 12;

/** What a first search loads of the guide's index, as Pagefind writes it and as the guide serves it. */
export async function benchSearch(): Promise<void> {
  const records = searchRecords(contentOf(parseCorpus(await readContent(process.cwd())), new Map()));
  const { index } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('Pagefind did not start.');
  for (const document of records.flatMap(indexedDocuments)) await index.addHTMLFile(document);
  const { files } = await index.getFiles();
  await close();
  console.table({ 'as Pagefind writes it': bytesOf(files), 'as the guide serves it': bytesOf(lightFiles(files)) });
  console.log(
    `Bytes of gzipped files, for the query "${QUERY.join(' ')}" and ${RESULTS} records of the mean size, with no filter chosen. Scripts are the same.`,
  );
}

function bytesOf(files: readonly PagefindFile[]): Record<string, number> {
  const sizes = (extension: string): number[] => files.filter(({ path }) => path.endsWith(extension)).map(({ content }) => content.length);
  const total = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0);
  const fragments = sizes('.pf_fragment');
  const row = {
    'table of contents': total(sizes('.pf_meta')),
    'parts of the words': total(partsOf(files)),
    records: Math.round((total(fragments) / fragments.length) * RESULTS),
  };
  return { ...row, total: total(Object.values(row)) };
}

/** The sizes of the parts that hold the words of the query, each once. */
function partsOf(files: readonly PagefindFile[]): number[] {
  const parts = files.filter(({ path }) => path.endsWith('.pf_index'));
  return parts.filter(({ content }) => wordsIn(content).some((word) => QUERY.includes(word))).map(({ content }) => content.length);
}

function wordsIn(part: Uint8Array): string[] {
  const [words] = decode(gunzipSync(part).subarray('pagefind_dcd'.length)) as [[string, ...unknown[]][]];
  return words.map(([word]) => word);
}
