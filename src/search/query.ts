/** Longer queries are cut: no question about this guide needs more. */
const MOST_CHARACTERS = 200;
const MOST_WORDS = 12;

/** Words that tell nothing apart, in questions as people type them. */
export const STOP_WORDS = new Set(
  (
    'a about all also am an and any are as at be because been before being between both but by can cannot could did do does doing done ' +
    'each few for from further get gets give gives had has have having he her here hers him his how i if in into is it its itself just let ' +
    'like make may me more most my no not of off on once only or other our out over own please same she should so some such than that the their ' +
    'them then there these they thing things this those through to too under until up us use used using very was way we were what when where ' +
    'which while who whom why will with without would you your happens happen mean means explain tell vs versus difference kubernetes k8s'
  ).split(' '),
);

/** A query as it is searched. */
export interface Query {
  /** What was typed, without surrounding space, cut to a sensible length. */
  readonly typed: string;
  /** Lower case, one space between words: what phrases are compared with. */
  readonly phrase: string;
  /** The words to search for. */
  readonly words: readonly string[];
}

/** Reads a query from what was typed; any string gives one. */
export function parseQuery(input: string): Query {
  const typed = input.trim().slice(0, MOST_CHARACTERS);
  const phrase = normalisePhrase(typed);
  const all = phrase.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = all.filter((word) => !STOP_WORDS.has(word));
  return { typed, phrase, words: [...new Set(telling.length > 0 ? telling : all)].slice(0, MOST_WORDS) };
}

/** Lower case, apostrophes and sentence marks dropped, white space made one space. */
export function normalisePhrase(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’']s\b/g, '')
    .replaceAll(/[“”"‘’'`?!,;()[\]{}<>]/g, ' ')
    .replaceAll(/[.:](?=\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
