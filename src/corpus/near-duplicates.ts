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
  return items.flatMap((first, i) =>
    items.slice(i + 1).flatMap((second): LikePair[] => {
      const likeness = likenessOf(first.words, second.words);
      const hasEqualOptions = first.options === second.options;
      return likeness > limit || hasEqualOptions ? [{ first: first.id, second: second.id, likeness, hasEqualOptions }] : [];
    }),
  );
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
