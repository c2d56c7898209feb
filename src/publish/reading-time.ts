import { cardWords } from '../corpus/card-words.ts';
import { sheetWords } from '../corpus/sheet-words.ts';
import type { Content, TopicFile } from './content.ts';
import { oncePerContent } from './once.ts';

const WORDS_A_MINUTE = 200;

/** Minutes to read so many words of technical prose, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** How long a topic takes to read, in minutes. */
export interface ReadingTime {
  /** Its five sentences and its notes for the exam. */
  readonly brief: number;
  /** What stands unfolded. */
  readonly core: number;
  /** With all that is folded. */
  readonly whole: number;
}

/** Each page of a domain, a topic and a plan asks for some: they are counted once. */
const known = oncePerContent(() => new WeakMap<TopicFile, ReadingTime>());

export function readingTime(content: Content, topic: TopicFile): ReadingTime {
  const times = known(content);
  const time = times.get(topic) ?? countedTime(content, topic);
  times.set(topic, time);
  return time;
}

function countedTime({ sheet }: Content, { value, body }: TopicFile): ReadingTime {
  const tables = sheetWords(body, (id) => sheet.find((table) => table.id === id));
  const { remember, confused } = value.exam;
  const brief = wordsIn([...value.inBrief, ...remember, ...confused.flatMap((pair) => [pair.what, pair.with, pair.difference])]);
  const core = body.coreWords + tables + cardWords(value, 'core');
  return {
    brief: readingMinutes(brief),
    core: readingMinutes(core + brief),
    whole: readingMinutes(body.words + tables + cardWords(value, 'core') + cardWords(value, 'beyond') + brief),
  };
}

function wordsIn(texts: readonly string[]): number {
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}
