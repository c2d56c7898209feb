import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFolder } from '../src/corpus/check-folder.ts';
import { readSettings } from '../src/settings.ts';
import type { Corpus } from '../src/corpus/corpus.ts';
import { formatDiagnostics, summarise } from '../src/corpus/format-diagnostics.ts';
import { bankFigures } from '../src/corpus/bank-figures.ts';
import { notChecked } from '../src/corpus/not-checked.ts';
import { withinPaths } from '../src/corpus/within-paths.ts';
import { cardsOf } from '../src/schema/topic/topic-cards.ts';

const HELP = `npm run check [-- [options] [path …]]

Names every mistake in content/, and in the folder that GUIDE_OVERLAY names, with its file and line, without
building. The whole content is always read; with paths, only what is wrong in those files and folders is named.

  npm run check
  npm run check -- content/topics/threat-model content/questions/threat-model
  npm run check -- --json

Options:
  --json   prints { mistakes, notChecked } for programs: each mistake has kind, file, line, field, message
           and allowed; consequences are those that will be gone once it is mended
  --figures  prints the bank of questions in figures: levels, what guessers score, pairs that are alike
  --help   prints this

Ends with 0 where nothing is wrong, 1 where something is, 2 where it was called wrongly.`;

/** `npm run check`: what is wrong in content/. */
async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, figures: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  const paths = positionals.map((path) => relative(process.cwd(), resolve(path)).split(sep).join('/'));
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new Error(`There is no ${missing}.`);
  const { corpus, diagnostics } = await checkFolder({ root: process.cwd(), overlay: readSettings().overlay });
  const mistakes = withinPaths(diagnostics, paths);
  const unseen = notChecked(corpus, diagnostics);
  if (values.json === true) console.log(JSON.stringify({ mistakes, notChecked: unseen }, undefined, 2));
  else if (mistakes.length > 0) console.error(`${formatDiagnostics(mistakes)}\n\n${summarise(mistakes)}.`);
  else
    console.log(`${paths.length > 0 ? paths.join(', ') : nameOf(corpus)} is in order${paths.length > 0 ? '' : `: ${countsOf(corpus)}`}.`);
  if (values.figures === true) console.log(`\n${bankFigures(corpus)}`);
  if (values.json !== true) console.log(`\nNot checked:\n${unseen.map((line) => `  - ${line}`).join('\n')}`);
  return mistakes.length > 0 ? 1 : 0;
}

function nameOf({ overlay }: Corpus): string {
  return overlay === undefined ? 'content/' : `content/ with ${overlay.name}/ laid over it`;
}

function countsOf({ topics, questions, glossary, sources, manifests, challenges }: Corpus): string {
  const cards = topics.flatMap(({ value }) => cardsOf(value));
  const items = questions.flatMap(({ value }) => value);
  return (
    `${topics.length} topics, ${cards.length} cards, ${items.length} questions, ${glossary.all.length} terms, ` +
    `${sources.all.length} sources, ${manifests.size} manifests, ${challenges.length} challenges`
  );
}

try {
  process.exitCode = await check(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  process.exitCode = 2;
}
