import { parseArgs } from 'node:util';
import { circumstancesOf, readCorpus, type Project } from '../src/corpus/check-folder.ts';
import { diagramsOf, type Corpus } from '../src/corpus/corpus.ts';
import { drawProject } from '../src/corpus/draw-folder.ts';
import { retold } from '../src/corpus/overlay/retold.ts';
import { diagrams } from '../src/corpus/rules/diagrams.ts';
import { formatDiagnostics } from '../src/corpus/format-diagnostics.ts';
import { readSettings } from '../src/settings.ts';

/**
 * `npm run diagrams`: draws new and changed diagrams, removes drawings that nothing shows. Those of a folder laid over the
 * content are kept in it.
 * With `--check` it only says what is missing or left over; with `--all` it draws everything anew.
 */
const { values } = parseArgs({ options: { check: { type: 'boolean' }, all: { type: 'boolean' }, root: { type: 'string' } } });

/** @returns whether all diagrams are drawn, and no drawing is left over */
async function checkDrawings(project: Project, corpus: Corpus): Promise<boolean> {
  const found = diagrams(corpus, await circumstancesOf(project));
  const diagnostics = corpus.overlay === undefined ? found : retold(found, corpus.overlay, corpus.texts);
  if (diagnostics.length > 0) console.error(formatDiagnostics(diagnostics));
  else console.log('All diagrams are drawn, and no drawing is left over.');
  return diagnostics.length === 0;
}

/** @returns whether all diagrams could be drawn */
async function draw(project: Project, corpus: Corpus): Promise<boolean> {
  const { drawn, removed, problems } = await drawProject(project, corpus, values.all);
  console.log(`${diagramsOf(corpus).fences.length} diagrams: ${drawn} drawn, ${removed} left over and removed.`);
  if (problems.length > 0) console.error(formatDiagnostics(problems.map((problem) => ({ kind: 'diagram', ...problem }))));
  return problems.length === 0;
}

try {
  const project = { root: values.root ?? process.cwd(), overlay: readSettings().overlay };
  const corpus = await readCorpus(project);
  const isDone = values.check === true ? await checkDrawings(project, corpus) : await draw(project, corpus);
  if (!isDone) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
