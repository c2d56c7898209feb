import { editDistance } from '../text/edit-distance.ts';

/**
 * The candidates that look most like a mistyped word, best first.
 * @param most how many to give
 */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const limit = Math.max(2, Math.floor(word.length / 4));
  return [...candidates]
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
