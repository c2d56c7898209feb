import type { Lexicon } from './lexicon.ts';

const LONGEST_NAME = 5;

/**
 * The topics that a query's own words name: wholly (1), or as a part of it by the share of words it makes up.
 * @param phrase the query in lower case
 * @param words its telling words
 */
export function straightTopics(phrase: string, words: readonly string[], lexicon: Lexicon): Map<string, number> {
  const found = new Map<string, number>();
  const note = (text: string, strength: number): void => {
    const position = lexicon.phrases[text] ?? lexicon.phrases[text.replace(/s$/, '')] ?? lexicon.phrases[`${text}s`];
    const id = position === undefined ? undefined : lexicon.topics[position]?.id;
    if (id !== undefined) found.set(id, Math.max(found.get(id) ?? 0, strength));
  };
  note(phrase, 1);
  note(words.join(' '), 1);
  if (found.size > 0) return found;
  const spoken = phrase.split(' ');
  for (let length = Math.min(LONGEST_NAME, spoken.length - 1); length >= 1; length--) {
    for (let start = 0; start + length <= spoken.length; start++) {
      const part = spoken.slice(start, start + length);
      const telling = part.filter((word) => words.includes(word)).length;
      if (telling > 0) note(part.join(' '), (0.5 * telling) / words.length);
    }
  }
  return found;
}
