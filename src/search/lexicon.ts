import type { SearchRecord } from './record.ts';
import type { Elsewhere, Synonym } from '../schema/wording.ts';
import { normalisePhrase } from './query.ts';

export interface LexiconTopic {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

/**
 * What the browser knows of the guide's own words: names that lead straight to a topic, and the
 * vocabulary that misspellings are compared with. Written at build, loaded with the first search.
 */
export interface Lexicon {
  /** Every topic; the numbers below are positions in this list. */
  readonly topics: readonly LexiconTopic[];
  /** Domains in which something can be found, for the filter. */
  readonly domains: readonly { readonly id: string; readonly title: string }[];
  /** Title, keywords and glossary names of each topic, in lower case. */
  readonly phrases: Readonly<Record<string, number>>;
  /** What everyday words stand for in the guide, all in lower case. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** Names in lower case that the guide does not have, and the topic that is nearest. */
  readonly elsewhere: Readonly<Record<string, number>>;
  /** Every word of the guide, in lower case. */
  readonly words: readonly string[];
}

/** What is said of words beside the records. */
interface Words {
  readonly synonyms?: readonly Synonym[];
  readonly elsewhere?: readonly Elsewhere[];
}

/** A name ranks by where it stands: the topic's own title counts before its keywords, those before its terms. */
export function buildLexicon(
  records: readonly SearchRecord[],
  domains: Lexicon['domains'],
  { synonyms = [], elsewhere = [] }: Words = {},
): Lexicon {
  const topics = records
    .filter(({ kind }) => kind === 'topic')
    .map(({ topic, title, summary }): LexiconTopic => ({ id: topic, title, summary }));
  const phrases: Record<string, number> = {};
  const shared = new Set<string>();
  const claim = (text: string, topic: string): void => {
    const phrase = normalisePhrase(text);
    const position = topics.findIndex(({ id }) => id === topic);
    if (phrase === '' || position < 0 || shared.has(phrase)) return;
    phrases[phrase] ??= position;
  };
  const ofKind = (kind: SearchRecord['kind']): SearchRecord[] => records.filter((record) => record.kind === kind);
  for (const record of ofKind('topic')) claim(record.title, record.topic);
  for (const phrase of sharedKeywords(ofKind('topic'))) shared.add(phrase);
  for (const record of ofKind('topic')) for (const keyword of record.keywords) claim(keyword, record.topic);
  for (const record of ofKind('term')) {
    for (const name of [record.title.replace(/ \(.*\)$/, ''), ...record.keywords]) claim(name, record.topic);
  }
  for (const record of records) for (const said of record.wordings ?? []) claim(said, record.topic);
  const found = new Set(topics.map(({ id }) => id.split('/')[0]));
  const words = vocabulary(records);
  const known = new Set(words);
  return {
    topics,
    domains: domains.filter(({ id }) => found.has(id)),
    phrases,
    synonyms: standsFor(synonyms),
    elsewhere: Object.fromEntries(
      elsewhere.flatMap(({ names, topic }) =>
        names
          .map((name) => name.toLowerCase())
          .filter((name) => !known.has(name))
          .map((name) => [name, topics.findIndex(({ id }) => id === topic)] as const),
      ),
    ),
    words,
  };
}

function standsFor(synonyms: readonly Synonym[]): Record<string, string[]> {
  const lower = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());
  return Object.fromEntries(synonyms.flatMap(({ words, mean }) => lower(words).map((word) => [word, lower(mean)])));
}

/** Keywords that several topics claim lead straight to none of them: their ranks decide. */
function sharedKeywords(records: readonly SearchRecord[]): Set<string> {
  const owner = new Map<string, string>();
  const shared = new Set<string>();
  for (const { topic, keywords } of records) {
    for (const keyword of keywords.map(normalisePhrase)) {
      if ((owner.get(keyword) ?? topic) !== topic) shared.add(keyword);
      owner.set(keyword, topic);
    }
  }
  return shared;
}

function vocabulary(records: readonly SearchRecord[]): string[] {
  const words = new Map<string, number>();
  for (const record of records) {
    const named = normalisePhrase([record.title, ...record.keywords].join(' '));
    const said = normalisePhrase(`${record.summary} ${record.text}`);
    for (const word of named.split(/[^\p{L}\p{N}]+/u)) words.set(word, (words.get(word) ?? 0) + 2);
    for (const word of normalisePhrase((record.wordings ?? []).join(' ')).split(/[^\p{L}\p{N}]+/u))
      words.set(word, (words.get(word) ?? 0) + 2);
    for (const word of said.split(/[^\p{L}\p{N}]+/u)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return [...words]
    .filter(([word, count]) => count >= 3 && /^\p{L}{3,}$/u.test(word))
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .map(([word]) => word);
}
