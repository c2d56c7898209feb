export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

/** Splits a text where words of the query stand in it, also as the beginning of a longer word. */
export function markWords(text: string, words: readonly string[]): TextPart[] {
  const telling = words.filter((word) => word.length > 1).map(escapeRegExp);
  if (telling.length === 0) return [{ text, hit: false }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${telling.join('|')})`, 'giu');
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), hit: false });
    parts.push({ text: match[0], hit: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), hit: false });
  return parts;
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
