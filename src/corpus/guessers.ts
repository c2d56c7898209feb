import type { Question } from '../schema/question.ts';
import { normalise, subjectWords } from './item-text.ts';

interface Item {
  readonly stem: string;
  /** The texts of all options. */
  readonly options: readonly string[];
}

/**
 * Guessers who know nothing but style: each gives an option points, and takes the one with the most.
 * What they score says how much an item gives away by how it is written.
 */
export const GUESSERS = {
  longest: (text) => normalise(text).length,
  shortest: (text) => -normalise(text).length,
  'most hedged': (text) => countOf(HEDGES, text),
  'most like the stem': (text, { stem }) => common(subjectWords(text), subjectWords(stem)),
  /** Wrong options are often made from the right one, which then has most in common with all others. */
  centroid: (text, { options }) => {
    const own = subjectWords(text);
    return options.filter((other) => other !== text).reduce((sum, other) => sum + common(own, subjectWords(other)), 0);
  },
  'of the shortest words': (text) => {
    const words = normalise(text).split(' ');
    return -words.reduce((sum, word) => sum + word.length, 0) / words.length;
  },
} as const satisfies Record<string, (text: string, item: Item) => number>;

export type Guesser = keyof typeof GUESSERS;

/** All guessers. */
export const GUESSER_NAMES = Object.keys(GUESSERS) as Guesser[];

/** Words that hedge or qualify, as careful authors put them into the right option. */
const HEDGES =
  /\b(?:can|could|may|might|usually|often|mostly|most|some|sometimes|generally|typically|normally|likely|possibly|perhaps|partly|only|unless|if|when|where|while|until|at least|at most|by default|depends?|depending|except|but|also|although|though|however)\b/g;

function countOf(pattern: RegExp, text: string): number {
  return [...normalise(text).matchAll(pattern)].length;
}

function common(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...words].filter((word) => others.has(word)).length;
}

/**
 * How likely a guesser is to take the right option of a question, from 0 to 1: where several options tie, it takes one of
 * them blindly, so the right one among k counts 1/k.
 */
export function hit(guesser: Guesser, { stem, options }: Question): number {
  const item = { stem, options: options.map(({ text }) => text) };
  const points = item.options.map((text) => GUESSERS[guesser](text, item));
  const best = Math.max(...points);
  const taken = options.filter((_, i) => points[i] === best);
  return taken.some(({ correct }) => correct) ? 1 / taken.length : 0;
}

/** What a guesser scores over some questions, from 0 to 1. */
export function guesserScore(guesser: Guesser, questions: readonly Question[]): number {
  return questions.length === 0 ? 0 : questions.reduce((sum, question) => sum + hit(guesser, question), 0) / questions.length;
}
