import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { BEGINNINGS, beginningOf } from '../src/corpus/beginnings/beginning.ts';
import { readCorpus } from '../src/corpus/check-folder.ts';
import { readSettings } from '../src/settings.ts';
import { isoDay } from '../src/text/dates.ts';

const HELP = `npm run new -- <what> <place> [--kind <kind>]

Writes the beginning of a piece of content, in the folder that GUIDE_OVERLAY names, or else in content/. What is to be
filled in says TODO, or is empty; "npm run check" names each.

${Object.entries(BEGINNINGS)
  .map(([kind, place]) => `  npm run new -- ${kind.padEnd(9)}${place}`)
  .join('\n')}

"lab" begins a challenge of a lab. --kind is a topic's: component, control, attack or framework; without it, that of most
topics of the domain.`;

/** `npm run new`: begins a topic, a question, a term, a source or a challenge. */
async function begin(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { kind: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  const [kind, place, ...more] = positionals;
  if (values.help === true) {
    console.log(HELP);
    return;
  }
  if (kind === undefined || place === undefined || more.length > 0) throw new Error('Say what is to be begun, and where.');
  const corpus = await readCorpus({ root: process.cwd(), overlay: readSettings().overlay });
  const begun = beginningOf({ kind, place, topicKind: values.kind }, corpus, isoDay(new Date()));
  const { overlay } = corpus;
  const files = new Map(
    [...begun].map(([file, text]) => [overlay === undefined ? file : join(overlay.name, relative('content', file)), text]),
  );
  for (const [file, text] of files) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.log(file);
  }
  console.log(`\nWhat is to be filled in: npm run check -- ${[...files.keys()].join(' ')}`);
}

try {
  await begin(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  process.exitCode = 2;
}
