import { editDistance } from '../text/edit-distance.ts';

/** Words shorter than this are too short to guess at. */
const SHORTEST = 4;

/**
 * Edits that a misspelling of a word of this length may take. More would turn the name of a tool that the guide does not
 * know into another word.
 */
function allowance(length: number): number {
  return length < 10 ? 1 : 2;
}

/**
 * Mends a query by the guide's own vocabulary.
 * @param words the words of a query
 * @param vocabulary known words, the more frequent first: among equally near words it wins
 * @returns the mended words, or undefined when none needed or allowed it
 */
export function mendWords(words: readonly string[], vocabulary: readonly string[]): string[] | undefined {
  const known = knownWords(vocabulary);
  const mended = words.map((word) => (isKnown(word, known) ? word : (nearestWord(word, vocabulary) ?? word)));
  return mended.some((word, index) => word !== words[index]) ? mended : undefined;
}

/** Words and their stems: "throws" is no misspelling where the guide says "throw". */
function knownWords(vocabulary: readonly string[]): ReadonlySet<string> {
  return new Set(vocabulary.flatMap((word) => [word, stem(word)]));
}

/** Flags, paths, numbers and compounds are judged by their parts. */
function isKnown(word: string, known: ReadonlySet<string>): boolean {
  return word
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .every((part) => part.length < SHORTEST || /\p{N}/u.test(part) || known.has(part) || known.has(stem(part)));
}

/** What is left without the endings that people vary most; rough, since it only keeps words from being mended. */
function stem(word: string): string {
  return word.replace(/(?:ies|ing|ed|es|ly|s|e|y)$/, '');
}

function nearestWord(word: string, vocabulary: readonly string[]): string | undefined {
  if (!/^\p{L}+$/u.test(word)) return nearestCompound(word, vocabulary);
  const allowed = allowance(word.length);
  let best: string | undefined;
  let bestDistance = allowed + 1;
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - word.length) > allowed || candidate.length < SHORTEST - 1) continue;
    // Four letters are too few to change one: only neighbours that were swapped.
    if (word.length === SHORTEST && letters(candidate) !== letters(word)) continue;
    // People rarely miss the first letter: a candidate that does pays for it.
    const distance = editDistance(word, candidate) + (candidate.startsWith(word.charAt(0)) ? 0 : 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function letters(word: string): string {
  return Array.from(word).sort().join('');
}

/** Mends the parts of a compound such as `--anonimous-auth`, keeping what joins them. */
function nearestCompound(word: string, vocabulary: readonly string[]): string | undefined {
  const known = knownWords(vocabulary);
  const mended = word.replaceAll(/\p{L}+/gu, (part) => (isKnown(part, known) ? part : (nearestWord(part, vocabulary) ?? part)));
  return mended === word ? undefined : mended;
}
