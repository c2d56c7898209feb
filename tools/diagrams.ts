import { parseArgs } from 'node:util';
import { circumstancesOf, readCorpus } from '../src/corpus/check-folder.ts';
import { diagramsOf } from '../src/corpus/corpus.ts';
import { drawProject } from '../src/corpus/draw-folder.ts';
import { retold } from '../src/corpus/overlay/retold.ts';
import { diagrams } from '../src/corpus/rules/diagrams.ts';
import { formatDiagnostics } from '../src/corpus/format-diagnostics.ts';
import { readSettings } from '../src/settings.ts';

/**
 * `npm run diagrams`: draws new and changed diagrams, removes drawings that nothing shows.
 * With `--check` it only says what is missing or left over; with `--all` it draws everything anew.
 */
const { values } = parseArgs({ options: { check: { type: 'boolean' }, all: { type: 'boolean' }, root: { type: 'string' } } });
const project = { root: values.root ?? process.cwd(), overlay: readSettings().overlay };
const corpus = await readCorpus(project);

if (values.check === true) {
  const found = diagrams(corpus, await circumstancesOf(project));
  const diagnostics = corpus.overlay === undefined ? found : retold(found, corpus.overlay, corpus.texts);
  if (diagnostics.length > 0) {
    console.error(formatDiagnostics(diagnostics));
    process.exitCode = 1;
  } else console.log('All diagrams are drawn, and no drawing is left over.');
} else {
  try {
    const { drawn, removed, problems } = await drawProject(project, corpus, values.all);
    console.log(`${diagramsOf(corpus).fences.length} diagrams: ${drawn} drawn, ${removed} left over and removed.`);
    if (problems.length > 0) {
      console.error(formatDiagnostics(problems.map((problem) => ({ kind: 'diagram', ...problem }))));
      process.exitCode = 1;
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
