const WORDS_A_MINUTE = 200;

/** Minutes to read so many words of technical prose, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
