import { checkContent } from '../src/corpus/check.ts';
import { readContent } from '../src/corpus/read.ts';
import { cardsOf } from '../src/schema/topic/topic-cards.ts';
import { keptDrawings } from '../src/diagrams/lock.ts';
import { formatFindings, summarise } from '../src/corpus/report.ts';

/** `npm run check`: every mistake in content/, without building. */
const { corpus, findings } = checkContent(await readContent(process.cwd()), await keptDrawings(process.cwd()));
if (findings.length > 0) {
  console.error(`${formatFindings(findings)}\n\n${summarise(findings)}.`);
  process.exitCode = 1;
} else {
  const questions = corpus.questions.flatMap(({ value }) => value);
  const cards = corpus.topics.flatMap(({ value }) => cardsOf(value));
  console.log(
    `content/ is in order: ${corpus.topics.length} topics, ${cards.length} cards, ${questions.length} questions, ` +
      `${corpus.glossary.all.length} terms, ${corpus.sources.all.length} sources, ${corpus.manifests.length} manifests.`,
  );
}
