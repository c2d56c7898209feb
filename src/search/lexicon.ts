import { affinitiesOf, writtenAffinities } from './affinity.ts';
import type { SearchRecord } from './record.ts';
import type { Elsewhere, Synonym } from '../schema/wording.ts';
import { nameMark, sayingMark } from './name-mark.ts';
import { normalisePhrase } from './query.ts';

export interface LexiconTopic {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The marks of what leads straight to it, one after the other: title, keywords, glossary names and wordings. */
  readonly names: string;
}

/**
 * What the browser knows of the guide's own words: names that lead straight to a topic, and the
 * vocabulary that misspellings are compared with. Written at build, loaded with the first search.
 */
export interface Lexicon {
  readonly topics: readonly LexiconTopic[];
  /** Addresses of pages that are no topics. */
  readonly pages: readonly string[];
  /** Domains in which something can be found, for the filter. */
  readonly domains: readonly { readonly id: string; readonly title: string }[];
  /** Names in lower case that the guide does not have, and the position of the topic that is nearest. */
  readonly elsewhere: Readonly<Record<string, number>>;
  /** Every word of the guide, and every everyday word that stands for one, in lower case, the more frequent first, separated by spaces. */
  readonly words: string;
  /** What each of them says about the topics and pages, in that order: see affinity.ts. */
  readonly affinities: string;
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
  const names = new Set([titles, keywords, terms].flatMap((each) => [...each.keys()]));
  const marksByTopic = new Map<string, Set<string>>([...known].map((topic) => [topic, new Set()]));
  for (const name of names) {
    const own = titles.get(name) ?? agreed(keywords.get(name) ?? new Set(), terms.get(name) ?? new Set());
    for (const topic of own) marksByTopic.get(topic)?.add(nameMark(name));
  }
  for (const { topic, wordings = [] } of records) {
    for (const said of wordings) marksByTopic.get(topic)?.add(sayingMark(normalisePhrase(said)));
  }
  const topics = ofKind('topic').map(({ topic, title, summary }): LexiconTopic => ({
    id: topic,
    title,
    summary,
    names: [...(marksByTopic.get(topic) ?? [])].sort().join(''),
  }));
  const pages = ofKind('page').map(({ url }) => url);
  const found = new Set(topics.map(({ id }) => id.split('/')[0]));
  const words = vocabulary(records, synonyms);
  const spelt = new Set(words);
  return {
    topics,
    pages,
    domains: domains.filter(({ id }) => found.has(id)),
    elsewhere: Object.fromEntries(
      elsewhere.flatMap(({ names, topic }) =>
        names
          .map((name) => name.toLowerCase())
          .filter((name) => !spelt.has(name))
          .map((name) => [name, topics.findIndex(({ id }) => id === topic)] as const),
      ),
    ),
    words: words.join(' '),
    affinities: writtenAffinities(words, affinitiesOf(records, [...topics.map(({ id }) => id), ...pages], synonyms)),
  };
}

/** What both have, else what either has. */
function agreed(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  const both = [...a].filter((each) => b.has(each));
  return new Set(both.length > 0 ? both : [...a, ...b]);
}

/** A word that occurs so often, or that somebody is expected to type, is spelt as it should be. */
const KNOWN = 3;

/** Words that are about equally frequent stand in the alphabet's order: neighbours that begin alike take fewer bytes. */
function rarity(count: number): number {
  return -Math.floor(Math.log2(count));
}

function vocabulary(records: readonly SearchRecord[], synonyms: readonly Synonym[]): string[] {
  const words = new Map<string, number>(synonyms.flatMap((entry) => entry.words.map((word) => [word.toLowerCase(), KNOWN])));
  for (const record of records) {
    const named = normalisePhrase([record.title, ...record.keywords].join(' '));
    const said = normalisePhrase(`${record.summary} ${record.text}`);
    for (const word of named.split(/[^\p{L}\p{N}]+/u)) words.set(word, (words.get(word) ?? 0) + 2);
    for (const word of normalisePhrase((record.wordings ?? []).join(' ')).split(/[^\p{L}\p{N}]+/u))
      words.set(word, (words.get(word) ?? 0) + KNOWN);
    for (const word of said.split(/[^\p{L}\p{N}]+/u)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return [...words]
    .filter(([word, count]) => count >= KNOWN && /^\p{L}{2,}$/u.test(word))
    .sort((a, b) => rarity(a[1]) - rarity(b[1]) || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
}
