import type { Question } from '../schema/question.ts';
import { normalise, subjectWords } from './item-text.ts';

/** Two questions that are alike. */
export interface LikePair {
  readonly first: string;
  /** The later one. */
  readonly second: string;
  /** Share of common words, from 0 to 1; or all options the same. */
  readonly likeness: number;
  readonly hasEqualOptions: boolean;
}

/**
 * Pairs of questions that ask nearly the same: the subject words of stem and right option are compared by the
 * Jaccard index (common words over all words of both), and a pair above a limit is named, as is one with the same options.
 * https://en.wikipedia.org/wiki/Jaccard_index
 * @param limit the largest index that is not named
 */
export function nearDuplicates(questions: readonly Question[], limit: number): LikePair[] {
  const items = questions.map((question) => ({
    id: question.id,
    words: subjectWords(`${question.stem} ${rightOption(question)}`),
    options: optionsText(question),
  }));
  return candidates(items, limit).flatMap(([i, j]): LikePair[] => {
    const [first, second] = [items[i], items[j]];
    if (!first || !second) return [];
    const likeness = likenessOf(first.words, second.words);
    const hasEqualOptions = first.options === second.options;
    return likeness > limit || hasEqualOptions ? [{ first: first.id, second: second.id, likeness, hasEqualOptions }] : [];
  });
}

interface Item {
  readonly words: ReadonlySet<string>;
  readonly options: string;
}

/**
 * The pairs that can be alike, by their places, in order. Two sets whose index is above a limit share one of their rarest
 * words: of a set of n words, of the first n - ceil(limit * n) + 1. So not every question is compared with every other.
 * https://doi.org/10.1145/1242572.1242591
 */
function candidates(items: readonly Item[], limit: number): [number, number][] {
  const frequency = new Map<string, number>();
  for (const { words } of items) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (a: string, b: string): number => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1);
  const earlier = new Map<string, number[]>();
  return items
    .flatMap(({ words, options }, j) => {
      const rarest = [...words].sort(rarity).slice(0, words.size - Math.ceil(limit * words.size) + 1);
      const found = new Set<number>();
      for (const key of [`options ${options}`, ...rarest.map((word) => `word ${word}`)]) {
        const places = earlier.get(key) ?? [];
        for (const place of places) found.add(place);
        places.push(j);
        earlier.set(key, places);
      }
      return [...found].map((i): [number, number] => [i, j]);
    })
    .sort(([a, b], [c, d]) => a - c || b - d);
}

function rightOption({ options }: Question): string {
  return options.find(({ correct }) => correct)?.text ?? '';
}

function optionsText({ options }: Question): string {
  return options
    .map(({ text }) => normalise(text))
    .sort()
    .join('\n');
}

function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}
