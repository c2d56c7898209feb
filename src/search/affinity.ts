import { normalisePhrase, STOP_WORDS } from './query.ts';
import type { Synonym } from '../schema/wording.ts';
import type { SearchRecord } from './record.ts';
import { stem } from './stem.ts';

/** How strongly each stem speaks for which topics: the topics by position and the strength of each, as a letter and a digit a topic. */
export type Affinities = ReadonlyMap<string, string>;

/** What one occurrence of a word counts by where it stands. */
const TOPIC = { title: 4, keywords: 2, wordings: 2, summary: 1, text: 0.3 } as const;
const CARD = { title: 1, keywords: 1, wordings: 1, summary: 0.3, text: 0.15 } as const;
const TERM = { title: 1.5, keywords: 1, wordings: 1, summary: 0.4, text: 0 } as const;

/** How often a word stands at each place that has it, by position: a word of a large guide stands in few. */
type Counts = Map<number, number>;

/** Added to each count: a word that stands in one place alone says little yet. */
const DOUBT = 0.3;
/** What an everyday word has of what is said of the words that it stands for. */
const LENT = 0.5;
/** Strengths are kept in steps of this. */
const STEP = 0.4;
/** What is weaker speaks for too many topics to tell anything. */
const WEAKEST = 3;
const MOST_TOPICS = 8;
/** One for each topic or page; those of a larger guide have letters of other scripts, which take more bytes. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The words of a text that can tell topics apart, as stems. */
export function stemsOf(text: string): string[] {
  return normalisePhrase(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !STOP_WORDS.has(word))
    .map(stem);
}

/**
 * A stem speaks for a topic by the logarithm of how much more often it stands there than in a topic on average.
 * Labs say nothing: what they are about is told on topics.
 * @param places ids of topics, and addresses of other pages, in the order by which positions count
 */
export function affinitiesOf(records: readonly SearchRecord[], places: readonly string[], synonyms: readonly Synonym[] = []): Affinities {
  const positions = new Map(places.map((place, position) => [place, position]));
  const counts = new Map<string, Counts>();
  const countsIn = (word: string): Counts => counts.get(word) ?? new Map<number, number>();
  for (const record of records) {
    const place = positions.get(record.kind === 'page' ? record.url : record.topic);
    if (place === undefined || record.kind === 'lab') continue;
    for (const [word, count] of countsOf(record)) {
      const of = countsIn(word);
      counts.set(word, of.set(place, (of.get(place) ?? 0) + count));
    }
  }
  const lent = synonyms.map(({ words, mean }) => ({ words, by: lentBy(mean.map((word) => countsIn(stem(word.toLowerCase())))) }));
  for (const { words, by } of lent) {
    for (const word of new Set(words.map((each) => stem(each.toLowerCase())))) counts.set(word, added([by, countsIn(word)]));
  }
  return new Map([...counts].map(([word, of]) => [word, strengthsOf(of, places.length)] as const).filter(([, written]) => written !== ''));
}

/**
 * The affinities beside a list of words, so that no stem is written twice: each with the first word that has it.
 * @returns one entry for each word, separated by commas
 */
export function writtenAffinities(words: readonly string[], affinities: Affinities): string {
  const left = new Map(affinities);
  return words
    .map((word) => {
      const written = left.get(stem(word)) ?? '';
      left.delete(stem(word));
      return written;
    })
    .join(',');
}

/** Reads what `writtenAffinities` has written. */
export function readAffinities(words: readonly string[], written: string): Affinities {
  const entries = written.split(',');
  return new Map(words.map((word, index) => [stem(word), entries[index] ?? ''] as const).filter(([, entry]) => entry !== ''));
}

function countsOf(record: SearchRecord): Map<string, number> {
  const weight = record.kind === 'topic' ? TOPIC : record.kind === 'term' ? TERM : CARD;
  const counts = new Map<string, number>();
  const add = (stems: Iterable<string>, each: number): void => {
    for (const one of stems) counts.set(one, (counts.get(one) ?? 0) + each);
  };
  for (const said of record.wordings ?? []) add(new Set(stemsOf(said)), weight.wordings);
  add(new Set(record.keywords.flatMap(stemsOf)), weight.keywords);
  add(new Set(stemsOf(record.title)), weight.title);
  add(new Set(stemsOf(record.summary)), weight.summary);
  for (const [one, times] of Map.groupBy(stemsOf(record.text), (each) => each)) add([one], weight.text * (1 + Math.log(times.length)));
  return counts;
}

/** Where the letters of other scripts begin: https://www.unicode.org/charts/PDF/U4E00.pdf has 20,992 in one row. */
const OTHERS = 0x4e00;

function letterOf(place: number): string {
  return LETTERS.charAt(place) || String.fromCharCode(OTHERS + place);
}

function placeOf(letter: string): number {
  const place = LETTERS.indexOf(letter);
  return place >= 0 ? place : letter.charCodeAt(0) - OTHERS;
}

/** How often each place has them all together. */
function added(all: readonly Counts[]): Counts {
  const together: Counts = new Map();
  for (const counts of all) for (const [place, count] of counts) together.set(place, (together.get(place) ?? 0) + count);
  return together;
}

function lentBy(meant: readonly Counts[]): Counts {
  return new Map([...added(meant)].map(([place, count]) => [place, (LENT * count) / meant.length]));
}

function strengthsOf(counts: Counts, places: number): string {
  const mean = [...counts.values()].reduce((total, each) => total + each, 0) / places;
  return [...counts]
    .map(([topic, count]) => ({ topic, strength: Math.min(9, Math.round(Math.log((count + DOUBT) / (mean + DOUBT)) / STEP)) }))
    .filter(({ strength }) => strength >= WEAKEST)
    .sort((a, b) => b.strength - a.strength || a.topic - b.topic)
    .slice(0, MOST_TOPICS)
    .map(({ topic, strength }) => letterOf(topic) + String(strength))
    .join('');
}

/** The mean strength of a query's words for a topic that settles it by half. */
const HALF = 2;

/**
 * How much the words of a query speak for each topic, from 0 to 1: less where many of them say nothing of it.
 * @param stems of the query
 * @returns by the topic's position; topics that no word speaks for are left out
 */
export function affinity(stems: readonly string[], affinities: Affinities): Map<number, number> {
  const telling = new Set(stems);
  const sums = new Map<number, number>();
  for (const each of telling) {
    const written = affinities.get(each) ?? '';
    for (let at = 0; at < written.length; at += 2) {
      const topic = placeOf(written.charAt(at));
      sums.set(topic, (sums.get(topic) ?? 0) + Number(written.charAt(at + 1)));
    }
  }
  const best = Math.max(...sums.values());
  const certainty = best / (best + HALF * telling.size);
  return new Map([...sums].map(([topic, each]) => [topic, (certainty * each) / best]));
}
