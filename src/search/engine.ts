import { affinity, readAffinities, stemsOf } from './affinity.ts';
import { elsewhereOf, type ElsewhereName } from './elsewhere.ts';
import type { Lexicon } from './lexicon.ts';
import { parseQuery, type Query } from './query.ts';
import { rank, type Hit, type ResultGroup } from './rank.ts';
import { RESULT_KINDS, type ResultKind } from './record.ts';
import { mendWords } from './spelling.ts';
import { leadsOf, straightTopics } from './straight.ts';

/** The part of Pagefind's browser API that we use: https://pagefind.app/docs/api/ */
interface Pagefind {
  createInstance(options: { noWorker: boolean; ranking: Record<string, number> }): PagefindInstance;
}
interface PagefindInstance {
  search(term: string, options?: { filters?: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ raw_url?: string; url: string; meta: Record<string, string> }>;
}

export interface Filters {
  readonly domain?: string;
  readonly kind?: ResultKind;
}

export interface SearchOutcome {
  readonly query: Query;
  /** The words searched instead, when the query held none of the guide's. */
  readonly mended?: readonly string[];
  /** A name in the query that the guide does not have. */
  readonly elsewhere?: ElsewhereName;
  readonly groups: readonly ResultGroup[];
}

/** Records whose texts are loaded for one query: enough to fill the list, and bounded. */
const MOST_CANDIDATES = 12;

export interface SearchEngine {
  readonly domains: Lexicon['domains'];
  search(input: string, filters: Filters): Promise<SearchOutcome>;
}

/** How often Pagefind's code could not be loaded. */
let failures = 0;

/** A browser that could not load a module does not ask for it again under the same address. */
async function importPagefind(base: string): Promise<Pagefind> {
  try {
    return (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js${failures === 0 ? '' : `?${failures}`}`)) as Pagefind;
  } catch (error) {
    failures++;
    throw error;
  }
}

/**
 * Loads Pagefind and the guide's lexicon.
 * @param base the site's base path, ending in a slash
 * @throws when either cannot be loaded: offline, or the site is served without its index
 */
export async function loadEngine(base: string): Promise<SearchEngine> {
  const [pagefind, lexicon] = await Promise.all([
    importPagefind(base),
    fetch(`${base}pagefind/lexicon.json`).then(async (response) => {
      if (!response.ok) throw new Error(`lexicon.json: ${response.status}`);
      return (await response.json()) as Lexicon;
    }),
  ]);
  // The index is small: a worker would load Pagefind's code a second time and save no wait.
  const index = pagefind.createInstance({
    noWorker: true,
    ranking: { termFrequency: 0.6, pageLength: 0.6, termSimilarity: 1, termSaturation: 1.2 },
  });
  const leads = leadsOf(lexicon.topics);
  const known = lexicon.words.split(' ');
  const affinities = readAffinities(known, lexicon.affinities);
  // A name that stands elsewhere is no misspelling of another word.
  const vocabulary = [...known, ...Object.keys(lexicon.elsewhere)];
  const pages = new Map(lexicon.topics.map(({ id, title, summary }) => [id, { url: `/${id}/`, title, summary }]));
  const places = [...lexicon.topics.map(({ id }) => id), ...lexicon.pages];
  const bearingsOf = (words: readonly string[]): Map<string, number> =>
    new Map([...affinity(stemsOf(words.join(' ')), affinities)].map(([place, share]) => [places[place] ?? '', share]));

  async function candidates(words: readonly string[], filters: Filters): Promise<Hit[]> {
    const scores = await scoreWords(index, words, filters);
    const best = [...scores.values()].sort((a, b) => b.score - a.score).slice(0, MOST_CANDIDATES);
    return Promise.all(best.map(async ({ result, score }) => toHit(await result.data(), score)));
  }

  return {
    domains: lexicon.domains,
    async search(input, filters) {
      const query = parseQuery(input);
      if (query.words.length === 0) return { query, groups: [] };
      const elsewhere = elsewhereOf(query.words, lexicon);
      const mended = mendWords(query.words, vocabulary);
      const words = tellingWords(findableWords(mended ?? query.words, vocabulary), known);
      const hits = await candidates(words, filters);
      // Who asks for terms or labs alone wants no page before them.
      const shown = filters.kind === 'term' || filters.kind === 'lab' ? new Map<string, never>() : pages;
      const everything = filters.domain === undefined && filters.kind === undefined;
      const straight = everything
        ? straightTopics(mended === undefined ? query.phrase : mended.join(' '), words, leads)
        : new Map<string, number>();
      if (elsewhere && straight.size === 0 && shown.size > 0) straight.set(elsewhere.topic.id, 1);
      const bearings = everything ? bearingsOf(mended ?? query.words) : new Map<string, number>();
      const groups = rank(hits, straight, shown, query.phrase, bearings);
      return { query, ...(mended && { mended }), ...(elsewhere && { elsewhere }), groups };
    },
  };
}

/** So many letters at the beginning of a word have to be those of some word of the guide. */
const LIKE = 3;

/**
 * The words of a query that can be found: Pagefind takes a word that is on no page for the longest word that it begins
 * with, and finds one letter in nonsense.
 * @param vocabulary whatever can be found
 */
export function findableWords(words: readonly string[], vocabulary: readonly string[]): readonly string[] {
  const beginnings = new Set(vocabulary.map((word) => word.toLowerCase().slice(0, LIKE)));
  return words.filter((word) => !/^\p{L}{4,}$/u.test(word) || beginnings.has(word.slice(0, LIKE)));
}

/** So many of the guide's most frequent words are on nearly every page. */
const COMMON_WORDS = 30;
/** So many words are searched in any case. */
const ENOUGH_WORDS = 2;
/** And no more than these: each loads a part of the index, and what all say together is known without it. */
const MOST_SEARCHED = 5;

/**
 * The words of a query that tell pages apart: the most frequent ones are left out where others remain, because each word
 * loads a part of the index.
 * @param vocabulary the guide's words, the more frequent first
 */
export function tellingWords(words: readonly string[], vocabulary: readonly string[]): readonly string[] {
  const common = new Set(vocabulary.slice(0, COMMON_WORDS));
  const telling = words.filter((word) => !common.has(word));
  const enough = telling.length >= ENOUGH_WORDS ? telling : words;
  if (enough.length <= MOST_SEARCHED) return enough;
  // What is no word of the guide is a flag, a number or a name, and tells most.
  const rarity = (word: string): number => (vocabulary.indexOf(word) + vocabulary.length) % vocabulary.length;
  const rarest = new Set(enough.toSorted((a, b) => rarity(b) - rarity(a)).slice(0, MOST_SEARCHED));
  return enough.filter((word) => rarest.has(word));
}

interface Scored {
  readonly result: PagefindResult;
  score: number;
}

/**
 * Searches each word by itself and adds up: Pagefind wants every word of a query on the page, people do not
 * know the guide's words. A word that few records hold counts more than one that many do.
 */
async function scoreWords(pagefind: PagefindInstance, words: readonly string[], filters: Filters): Promise<Map<string, Scored>> {
  const wanted = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''));
  const find = async (word: string): Promise<PagefindResult[]> => (await pagefind.search(word, { filters: wanted })).results;
  const lists = await Promise.all(words.map(find));
  const scores = new Map<string, Scored>();
  for (const [id, { result, score }] of lists.flatMap(scored)) {
    const entry = scores.get(id) ?? { result, score: 0 };
    entry.score += score;
    scores.set(id, entry);
  }
  return scores;
}

/** The score by Pagefind of a record that a word fits half. */
const HALF_FIT = 8;

/**
 * The results of one word by how well each fits, from 0 to 1. Pagefind's scores have no upper end: one record with a
 * rare compound of the word would leave all others nothing. And a word that is on no page finds what begins like it: the
 * best of that fits badly, too.
 */
function scored(results: readonly PagefindResult[]): [id: string, Scored][] {
  const rarity = 1 / Math.sqrt(Math.log2(2 + results.length));
  return results.map((result) => [result.id, { result, score: (result.score / (result.score + HALF_FIT)) * rarity }]);
}

function toHit(data: { raw_url?: string; url: string; meta: Record<string, string> }, score: number): Hit {
  const { meta } = data;
  return {
    url: meta['path'] ?? data.raw_url ?? data.url,
    kind: RESULT_KINDS.find((kind) => kind === meta['kind']) ?? 'topic',
    title: meta['title'] ?? '',
    summary: meta['summary'] ?? '',
    topic: meta['topic'] ?? '',
    topicTitle: meta['topicTitle'] ?? '',
    score,
    ...(meta['names'] !== undefined && { names: meta['names'].split('|') }),
  };
}
