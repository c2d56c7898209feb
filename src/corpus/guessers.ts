import type { Question } from '../schema/question.ts';
import { normalise, subjectWords } from './item-text.ts';

/**
 * Guessers who know nothing but style: each gives an option points, and takes the one with the most.
 * What they score says how much an item gives away by how it is written.
 */
export const GUESSERS = {
  longest: (text) => normalise(text).length,
  shortest: (text) => -normalise(text).length,
  'most hedged': (text) => countOf(HEDGES, text),
  'most like the stem': (text, stem) => {
    const asked = subjectWords(stem);
    return [...subjectWords(text)].filter((word) => asked.has(word)).length;
  },
} as const satisfies Record<string, (text: string, stem: string) => number>;

export type Guesser = keyof typeof GUESSERS;

/** Words that hedge or qualify, as careful authors put them into the right option. */
const HEDGES =
  /\b(?:can|could|may|might|usually|often|mostly|most|some|sometimes|generally|typically|normally|likely|possibly|perhaps|partly|only|unless|if|when|where|while|until|at least|at most|by default|depends?|depending|except|but|also|although|though|however)\b/g;

function countOf(pattern: RegExp, text: string): number {
  return [...normalise(text).matchAll(pattern)].length;
}

/**
 * What each guesser scores, from 0 to 1: where several options tie, the guesser takes one of them blindly, so the
 * right one among k counts 1/k.
 */
export function guesserScores(questions: readonly Question[]): Record<Guesser, number> {
  const score = (guesser: Guesser): number => {
    const hits = questions.map(({ stem, options }) => {
      const points = options.map(({ text }) => GUESSERS[guesser](text, stem));
      const best = Math.max(...points);
      const taken = options.filter((_, i) => points[i] === best);
      return taken.some(({ correct }) => correct) ? 1 / taken.length : 0;
    });
    return questions.length === 0 ? 0 : hits.reduce((sum, hit) => sum + hit, 0) / questions.length;
  };
  return {
    longest: score('longest'),
    shortest: score('shortest'),
    'most hedged': score('most hedged'),
    'most like the stem': score('most like the stem'),
  };
}
