import { join } from 'node:path';
import { readContent } from '../../src/corpus/read.ts';
import { buildSite, scratchSite } from '../scratch-site.ts';
import { contentOfSize } from './generated-content.ts';
import { weigh } from './measure.ts';

/** The guide as it is, and with generated content, so that growth shows. */
const SIZES = [0, 100, 1000, 3000];

/** How long a build takes and what pages and search weigh, by size. */
export async function benchSizes(): Promise<void> {
  const real = await readContent(process.cwd());
  const written = [...real.keys()].filter((path) => path.startsWith('content/topics/')).length;
  const rows: Record<string, string | number>[] = [];
  for (const size of SIZES) {
    const site = await scratchSite(contentOfSize(real, Math.max(size, written)));
    try {
      const began = performance.now();
      const { code, output } = await buildSite(site.root);
      if (code !== 0) throw new Error(output);
      const seconds = (performance.now() - began) / 1000;
      console.log(`${Math.max(size, written)} topics: built in ${seconds.toFixed(1)} s`);
      const weights = weigh(join(site.root, 'dist'));
      rows.push({
        topics: weights.topicPages,
        'build s': seconds.toFixed(1),
        'ms a topic': Math.round((seconds * 1000) / weights.topicPages),
        'page KB (median)': kilobytes(weights.medianPage),
        'page KB (heaviest)': kilobytes(weights.heaviestPage),
        'CSS KB': kilobytes(weights.styles),
        'lexicon KB': kilobytes(weights.lexicon),
        'search files KB': kilobytes(weights.searchIndex),
        files: weights.files,
      });
    } finally {
      await site.remove();
    }
  }
  console.table(rows);
  console.log('Pages, CSS and lexicon in Brotli, as they go over the wire; search files as they stand on the disk.');
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
