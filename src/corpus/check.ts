import { parseCorpus, type Corpus } from './corpus.ts';
import type { Finding } from './finding.ts';
import { bodyStructure } from './rules/body-structure.ts';
import { brokenLink } from './rules/broken-link.ts';
import { diagramFindings } from './rules/diagrams.ts';
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
export function checkContent(files: ReadonlyMap<string, string>, drawings: ReadonlySet<string>): { corpus: Corpus; findings: Finding[] } {
  const corpus = parseCorpus(files);
  return { corpus, findings: checkCorpus(corpus, drawings) };
}

/** Every mistake in content that has been parsed, ordered by file and line. */
export function checkCorpus(corpus: Corpus, drawings: ReadonlySet<string>): Finding[] {
  const findings = [...corpus.findings, ...RULES.flatMap((rule) => rule(corpus)), ...diagramFindings(corpus, drawings)];
  return findings.sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || a.message.localeCompare(b.message);
}
