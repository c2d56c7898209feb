import { cardWords } from '../corpus/card-words.ts';
import { sheetWords } from '../corpus/sheet-words.ts';
import type { Content, TopicFile } from './content.ts';

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

export function readingTime({ sheet }: Pick<Content, 'sheet'>, { value, body }: Pick<TopicFile, 'value' | 'body'>): ReadingTime {
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
