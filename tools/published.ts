import { writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { checkFolder } from '../src/corpus/check-folder.ts';
import { isShortcoming } from '../src/corpus/diagnostic.ts';
import { publishedNow, unpublishedCount } from '../src/corpus/published-list.ts';

/**
 * `npm run published`: keeps the ids of today in content/published.yaml, so that a check notices when one is gone. To be
 * run with each release. Ids of content with mistakes are not kept: a mistyped one would have to stay for good. What is laid
 * over content/ is not looked at: the list is the project's.
 */
const HEAD = `# Ids that have been published: saved progress and shared links have them. "npm run published" adds those of today.
# One that is gone has an entry in renamed.yaml, or below, under retired, by kind, with the reason.
`;

const { corpus, diagnostics } = await checkFolder({ root: process.cwd() });
if (!diagnostics.every(isShortcoming)) {
  console.error('content/ has mistakes. "npm run check" names them; once they are mended, run this again.');
  process.exitCode = 1;
} else {
  const added = unpublishedCount(corpus);
  await writeFile('content/published.yaml', HEAD + stringify(publishedNow(corpus), { lineWidth: 0 }));
  console.log(`content/published.yaml has ${added === 0 ? 'all ids already' : `${added} more ids`}.`);
}
