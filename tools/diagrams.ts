import { parseArgs } from 'node:util';
import { circumstancesOf } from '../src/corpus/check-folder.ts';
import { diagramsOf, parseCorpus } from '../src/corpus/corpus.ts';
import { diagrams } from '../src/corpus/rules/diagrams.ts';
import { formatDiagnostics } from '../src/corpus/format-diagnostics.ts';
import { readContent } from '../src/corpus/read.ts';
import { drawDiagrams } from '../src/diagrams/update-drawings.ts';

/**
 * `npm run diagrams`: draws new and changed diagrams, removes drawings that nothing shows.
 * With `--check` it only says what is missing or left over; with `--all` it draws everything anew.
 */
const { values } = parseArgs({ options: { check: { type: 'boolean' }, all: { type: 'boolean' }, root: { type: 'string' } } });
const root = values.root ?? process.cwd();
const corpus = parseCorpus(await readContent(root));

if (values.check === true) {
  const diagnostics = diagrams(corpus, await circumstancesOf(root));
  if (diagnostics.length > 0) {
    console.error(formatDiagnostics(diagnostics));
    process.exitCode = 1;
  } else console.log('All diagrams are drawn, and no drawing is left over.');
} else {
  try {
    const { fences, complete } = diagramsOf(corpus);
    const { drawn, removed, problems } = await drawDiagrams(root, fences, complete, values.all);
    console.log(`${fences.length} diagrams: ${drawn} drawn, ${removed} left over and removed.`);
    if (problems.length > 0) {
      console.error(formatDiagnostics(problems.map((problem) => ({ kind: 'diagram', ...problem }))));
      process.exitCode = 1;
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
