import type { SearchRecord } from './record.ts';
import type { Elsewhere, Synonym } from '../schema/wording.ts';
import { normalisePhrase } from './query.ts';

export interface LexiconTopic {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Title, keywords, glossary names and wordings that lead straight to it, in lower case. */
  readonly names: readonly string[];
}

/**
 * What the browser knows of the guide's own words: names that lead straight to a topic, and the
 * vocabulary that misspellings are compared with. Written at build, loaded with the first search.
 */
export interface Lexicon {
  readonly topics: readonly LexiconTopic[];
  /** Domains in which something can be found, for the filter. */
  readonly domains: readonly { readonly id: string; readonly title: string }[];
  /** What everyday words stand for in the guide, all in lower case. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** Names in lower case that the guide does not have, and the position of the topic that is nearest. */
  readonly elsewhere: Readonly<Record<string, number>>;
  /** Every word of the guide, in lower case. */
  readonly words: readonly string[];
}

/** What is said of words beside the records. */
interface Words {
  readonly synonyms?: readonly Synonym[];
  readonly elsewhere?: readonly Elsewhere[];
}

/**
 * A title leads to its topic alone. Of the topics that have any other name among their keywords or explain it in the
 * glossary, those lead that do both, else all: their ranks decide among them.
 */
export function buildLexicon(
  records: readonly SearchRecord[],
  domains: Lexicon['domains'],
  { synonyms = [], elsewhere = [] }: Words = {},
): Lexicon {
  const ofKind = (kind: SearchRecord['kind']): SearchRecord[] => records.filter((record) => record.kind === kind);
  const known = new Set(ofKind('topic').map(({ topic }) => topic));
  const claims = (named: readonly (readonly [string, readonly string[]])[]): Map<string, Set<string>> => {
    const found = new Map<string, Set<string>>();
    for (const [topic, names] of named) {
      for (const name of names.map(normalisePhrase)) {
        if (known.has(topic) && name !== '') found.set(name, (found.get(name) ?? new Set()).add(topic));
      }
    }
    return found;
  };
  const titles = claims(ofKind('topic').map(({ topic, title }) => [topic, [title, title.replaceAll(' ', '')]]));
  const keywords = claims(ofKind('topic').map((record) => [record.topic, record.keywords]));
  const terms = claims(ofKind('term').map((record) => [record.topic, [record.title.replace(/ \(.*\)$/, ''), ...record.keywords]]));
  const said = claims(records.map((record) => [record.topic, record.wordings ?? []]));
  const names = new Set([titles, keywords, terms, said].flatMap((each) => [...each.keys()]));
  const namesOf = new Map<string, string[]>([...known].map((topic) => [topic, []]));
  for (const name of [...names].sort()) {
    const own = titles.get(name) ?? agreed(keywords.get(name) ?? new Set(), terms.get(name) ?? new Set());
    for (const topic of own.size > 0 ? own : (said.get(name) ?? [])) namesOf.get(topic)?.push(name);
  }
  const topics = ofKind('topic').map(({ topic, title, summary }): LexiconTopic => ({
    id: topic,
    title,
    summary,
    names: namesOf.get(topic) ?? [],
  }));
  const found = new Set(topics.map(({ id }) => id.split('/')[0]));
  const words = vocabulary(records);
  const spelt = new Set(words);
  return {
    topics,
    domains: domains.filter(({ id }) => found.has(id)),
    synonyms: standsFor(synonyms),
    elsewhere: Object.fromEntries(
      elsewhere.flatMap(({ names, topic }) =>
        names
          .map((name) => name.toLowerCase())
          .filter((name) => !spelt.has(name))
          .map((name) => [name, topics.findIndex(({ id }) => id === topic)] as const),
      ),
    ),
    words,
  };
}

/** What both have, else what either has. */
function agreed(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  const both = [...a].filter((each) => b.has(each));
  return new Set(both.length > 0 ? both : [...a, ...b]);
}

function standsFor(synonyms: readonly Synonym[]): Record<string, string[]> {
  const lower = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());
  return Object.fromEntries(synonyms.flatMap(({ words, mean }) => lower(words).map((word) => [word, lower(mean)])));
}

/** A word that occurs so often, or that somebody is expected to type, is spelt as it should be. */
const KNOWN = 3;

function vocabulary(records: readonly SearchRecord[]): string[] {
  const words = new Map<string, number>();
  for (const record of records) {
    const named = normalisePhrase([record.title, ...record.keywords].join(' '));
    const said = normalisePhrase(`${record.summary} ${record.text}`);
    for (const word of named.split(/[^\p{L}\p{N}]+/u)) words.set(word, (words.get(word) ?? 0) + 2);
    for (const word of normalisePhrase((record.wordings ?? []).join(' ')).split(/[^\p{L}\p{N}]+/u))
      words.set(word, (words.get(word) ?? 0) + KNOWN);
    for (const word of said.split(/[^\p{L}\p{N}]+/u)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return [...words]
    .filter(([word, count]) => count >= KNOWN && /^\p{L}{3,}$/u.test(word))
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .map(([word]) => word);
}
