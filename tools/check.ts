import { checkContent } from '../src/corpus/check.ts';
import { readContent } from '../src/corpus/read.ts';
import { cardsOf } from '../src/schema/topic/topic-cards.ts';
import { keptDrawings } from '../src/diagrams/lock.ts';
import { formatDiagnostics, summarise } from '../src/corpus/format-diagnostics.ts';

/** `npm run check`: every mistake in content/, without building. */
const { corpus, diagnostics } = checkContent(await readContent(process.cwd()), await keptDrawings(process.cwd()));
if (diagnostics.length > 0) {
  console.error(`${formatDiagnostics(diagnostics)}\n\n${summarise(diagnostics)}.`);
  process.exitCode = 1;
} else {
  const questions = corpus.questions.flatMap(({ value }) => value);
  const cards = corpus.topics.flatMap(({ value }) => cardsOf(value));
  console.log(
    `content/ is in order: ${corpus.topics.length} topics, ${cards.length} cards, ${questions.length} questions, ` +
      `${corpus.glossary.all.length} terms, ${corpus.sources.all.length} sources, ${corpus.manifests.size} manifests.`,
  );
}
