import { parseCorpus, type Corpus } from './corpus.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Overlay } from './overlay/overlay.ts';
import { retold } from './overlay/retold.ts';
import { attackGoals } from './rules/attack-goals.ts';
import { bodyStructure } from './rules/body-structure.ts';
import { brokenLink } from './rules/broken-link.ts';
import { cohortPlan } from './rules/cohort-plan.ts';
import { domainText } from './rules/domain-text.ts';
import { mapWords } from './rules/map-words.ts';
import { diagrams } from './rules/diagrams.ts';
import { encoding } from './rules/encoding.ts';
import { executableText } from './rules/executable-text.ts';
import { manifestObjects } from './rules/manifest-objects.ts';
import { image } from './rules/image.ts';
import { guessable, questionCount, questionLevels } from './rules/bank.ts';
import { exercises } from './rules/exercises.ts';
import { futureDate } from './rules/future-date.ts';
import { lostId } from './rules/lost-id.ts';
import { nearDuplicate } from './rules/near-duplicate.ts';
import { samePlace } from './rules/same-place.ts';
import { noWay, techniques } from './rules/techniques.ts';
import { proofs } from './rules/proofs.ts';
import { termNames } from './rules/term-names.ts';
import { topicSubstance } from './rules/topic-substance.ts';
import { unfinishedText } from './rules/unfinished-text.ts';
import { sheetTables } from './rules/sheet-tables.ts';
import { unknownVersion } from './rules/unknown-version.ts';
import { unreadFile } from './rules/unread-file.ts';
import { foldConsequences } from './fold-consequences.ts';
import { withLabels } from './with-labels.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { misplacedQuestion, undrilledCard } from './rules/questions.ts';
import { questionWriting } from './rules/question-writing.ts';
import { orphanManifest, unknownManifest } from './rules/manifests.ts';
import { challengeAnswers } from './rules/challenge-answers.ts';
import { challengeFiles, labExample, unknownCard } from './rules/labs.ts';
import { misplacedTopic } from './rules/misplaced-topic.ts';
import { renamedId } from './rules/renamed-id.ts';
import type { Circumstances, Rule } from './rules/rule.ts';
import { uncitedSource } from './rules/uncited-source.ts';
import { unknownPractice } from './rules/unknown-practice.ts';
import { unknownReference } from './rules/unknown-reference.ts';
import { unknownSource } from './rules/unknown-source.ts';
import { unknownTerm } from './rules/unknown-term.ts';
import { unknownTopic } from './rules/unknown-topic.ts';
import { weightsSum } from './rules/weights-sum.ts';

const RULES: readonly Rule[] = [
  unreadFile,
  encoding,
  executableText,
  image,
  diagrams,
  duplicateId,
  unknownSource,
  uncitedSource,
  unknownTopic,
  misplacedTopic,
  unknownPractice,
  unknownTerm,
  unknownReference,
  techniques,
  noWay,
  attackGoals,
  mapWords,
  proofs,
  exercises,
  unknownManifest,
  orphanManifest,
  manifestObjects,
  misplacedQuestion,
  questionWriting,
  undrilledCard,
  labExample,
  challengeFiles,
  challengeAnswers,
  unknownCard,
  renamedId,
  brokenLink,
  bodyStructure,
  weightsSum,
  samePlace,
  futureDate,
  unknownVersion,
  termNames,
  unfinishedText,
  lostId,
  nearDuplicate,
  questionCount,
  questionLevels,
  guessable,
  topicSubstance,
  domainText,
  sheetTables,
  cohortPlan,
];

/**
 * Checks the whole of `content/` at once.
 * @param files text by path from the project's root
 * @param overlay what is laid over it
 * @returns the parsed corpus, and every mistake in it
 */
export function checkContent(
  files: ReadonlyMap<string, string>,
  circumstances: Circumstances,
  overlay?: Overlay,
): { corpus: Corpus; diagnostics: Diagnostic[] } {
  const corpus = parseCorpus(files, overlay);
  return { corpus, diagnostics: checkCorpus(corpus, circumstances) };
}

/** Every mistake in content that has been parsed, ordered by file and line, with those that follow from others below them. */
export function checkCorpus(corpus: Corpus, circumstances: Circumstances): Diagnostic[] {
  const found = [...corpus.diagnostics, ...RULES.flatMap((rule) => rule(corpus, circumstances))];
  const each = new Map(found.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  const told = foldConsequences(withLabels([...each.values()].sort(byPlace), corpus.data));
  return corpus.overlay === undefined ? told : retold(told, corpus.overlay, corpus.texts);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || a.message.localeCompare(b.message);
}
