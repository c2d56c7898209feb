import type { Question } from '../schema/question.ts';
import { normalise, subjectWords } from './item-text.ts';

interface Option {
  readonly written: string;
  readonly text: string;
  readonly subject: ReadonlySet<string>;
}

interface Item {
  /** The words of the stem. */
  readonly stem: ReadonlySet<string>;
  readonly options: readonly Option[];
}

/**
 * Guessers who know nothing but style: each gives an option points, and takes the one with the most.
 * What they score says how much an item gives away by how it is written.
 */
export const GUESSERS = {
  longest: ({ text }) => text.length,
  shortest: ({ text }) => -text.length,
  'most hedged': ({ text }) => [...text.matchAll(HEDGES)].length,
  'most like the stem': ({ subject }, { stem }) => common(subject, stem),
  /** Wrong options are often made from the right one, which then has most in common with all others. */
  centroid: ({ written, subject }, { options }) =>
    options.filter((other) => other.written !== written).reduce((sum, other) => sum + common(subject, other.subject), 0),
  'of the shortest words': ({ text }) => {
    const words = text.split(' ');
    return -words.reduce((sum, word) => sum + word.length, 0) / words.length;
  },
} as const satisfies Record<string, (option: Option, item: Item) => number>;

export type Guesser = keyof typeof GUESSERS;

/** All guessers. */
export const GUESSER_NAMES = Object.keys(GUESSERS) as Guesser[];

/** Words that hedge or qualify, as careful authors put them into the right option. */
const HEDGES =
  /\b(?:can|could|may|might|usually|often|mostly|most|some|sometimes|generally|typically|normally|likely|possibly|perhaps|partly|only|unless|if|when|where|while|until|at least|at most|by default|depends?|depending|except|but|also|although|though|however)\b/g;

function common(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...words].filter((word) => others.has(word)).length;
}

/**
 * How likely a guesser is to take the right option of a question, from 0 to 1: where several options tie, it takes one of
 * them blindly, so the right one among k counts 1/k.
 */
export function hit(guesser: Guesser, question: Question): number {
  const { options } = question;
  const item = itemOf(question);
  const points = item.options.map((option) => GUESSERS[guesser](option, item));
  const best = Math.max(...points);
  const taken = options.filter((_, i) => points[i] === best);
  return taken.some(({ correct }) => correct) ? 1 / taken.length : 0;
}

/** Every guesser looks at every question twice, in its topic and in the bank: its words are taken apart once. */
const items = new WeakMap<Question, Item>();

function itemOf(question: Question): Item {
  const known = items.get(question) ?? {
    stem: subjectWords(question.stem),
    options: question.options.map(({ text }) => ({ written: text, text: normalise(text), subject: subjectWords(text) })),
  };
  items.set(question, known);
  return known;
}

/** What a guesser scores over some questions, from 0 to 1. */
export function guesserScore(guesser: Guesser, questions: readonly Question[]): number {
  return questions.length === 0 ? 0 : questions.reduce((sum, question) => sum + hit(guesser, question), 0) / questions.length;
}
