import type { Question } from '../schema/question.ts';
import { subjectWords } from './item-text.ts';

/** Share of subject words two items may have in common. */
export const MOST_ALIKE = 0.6;

/**
 * Pairs of questions that ask nearly the same: the subject words of stem and right option are compared by the
 * Jaccard index (common words over all words of both), and a pair above MOST_ALIKE is named.
 * https://en.wikipedia.org/wiki/Jaccard_index
 * @returns pairs of ids, the later question second
 */
export function nearDuplicates(questions: readonly Question[]): [string, string][] {
  const items = questions.map((question) => ({ id: question.id, words: subjectWords(`${question.stem} ${rightOption(question)}`) }));
  return items.flatMap((first, i) =>
    items
      .slice(i + 1)
      .filter((second) => likeness(first.words, second.words) > MOST_ALIKE)
      .map((second): [string, string] => [first.id, second.id]),
  );
}

function rightOption({ options }: Question): string {
  return options.find(({ correct }) => correct)?.text ?? '';
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}
