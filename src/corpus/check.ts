import { parseCorpus, type Corpus } from './corpus.ts';
import type { Diagnostic } from './diagnostic.ts';
import { bodyStructure } from './rules/body-structure.ts';
import { brokenLink } from './rules/broken-link.ts';
import { diagramDiagnostics } from './rules/diagrams.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { misplacedQuestion, undrilledCard } from './rules/questions.ts';
import { questionWriting } from './rules/question-writing.ts';
import { orphanManifest, unknownManifest } from './rules/manifests.ts';
import { challengeFiles, labExample, unknownCard } from './rules/labs.ts';
import { misplacedTopic } from './rules/misplaced-topic.ts';
import { renamedId } from './rules/renamed-id.ts';
import type { Rule } from './rules/rule.ts';
import { uncitedSource } from './rules/uncited-source.ts';
import { unknownPractice } from './rules/unknown-practice.ts';
import { unknownReference } from './rules/unknown-reference.ts';
import { unknownSource } from './rules/unknown-source.ts';
import { unknownTerm } from './rules/unknown-term.ts';
import { unknownTopic } from './rules/unknown-topic.ts';
import { weightsSum } from './rules/weights-sum.ts';

const RULES: readonly Rule[] = [
  duplicateId,
  unknownSource,
  uncitedSource,
  unknownTopic,
  misplacedTopic,
  unknownPractice,
  unknownTerm,
  unknownReference,
  unknownManifest,
  orphanManifest,
  misplacedQuestion,
  questionWriting,
  undrilledCard,
  labExample,
  challengeFiles,
  unknownCard,
  renamedId,
  brokenLink,
  bodyStructure,
  weightsSum,
];

/**
 * Checks the whole of `content/` at once.
 * @param files text by path from the project's root
 * @param drawings hashes of the diagrams' kept drawings
 * @returns the parsed corpus, and every mistake in it, ordered by file and line
 */
export function checkContent(
  files: ReadonlyMap<string, string>,
  drawings: ReadonlySet<string>,
): { corpus: Corpus; diagnostics: Diagnostic[] } {
  const corpus = parseCorpus(files);
  return { corpus, diagnostics: checkCorpus(corpus, drawings) };
}

/** Every mistake in content that has been parsed, ordered by file and line. */
export function checkCorpus(corpus: Corpus, drawings: ReadonlySet<string>): Diagnostic[] {
  const diagnostics = [...corpus.diagnostics, ...RULES.flatMap((rule) => rule(corpus)), ...diagramDiagnostics(corpus, drawings)];
  return diagnostics.sort(byPlace);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || a.message.localeCompare(b.message);
}
