/** Shares of the font's size that signs are wide, on the generous side: fonts differ, and no word is to be clipped. */
const NARROW = 0.36;
const WIDE = 0.98;
const CAPITAL = 0.74;
const OTHER = 0.64;

/** About how wide a text is, in units of the drawing. */
export function widthOf(text: string, size: number): number {
  return size * Array.from(text).reduce((sum, sign) => sum + shareOf(sign), 0);
}

function shareOf(sign: string): number {
  if (/[iljtfr.,:;'|!()[\] /-]/.test(sign)) return NARROW;
  if (/[mwMW@%…]/.test(sign)) return WIDE;
  if (/[A-Z]/.test(sign)) return CAPITAL;
  return (sign.codePointAt(0) ?? 0) < 0x2000 ? OTHER : 1;
}

/**
 * A text in lines of a width: broken at spaces and after hyphens, dots, colons and slashes, and anywhere where a word is
 * too long. What does not fit into the last line ends in an ellipsis.
 */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const fits = (line: string): boolean => widthOf(line.trimEnd(), size) <= width;
  const lines: string[] = [];
  let line = '';
  const parts = text.match(/[^\s\-.:/]*[\s\-.:/]?/g) ?? [];
  for (const part of parts.flatMap((each) => (fits(each) ? [each] : Array.from(each)))) {
    if (line !== '' && !fits(line + part)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
    if (lines.length > most) break;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  let last = Array.from(lines[most - 1] ?? '');
  while (last.length > 0 && !fits(`${last.join('')}…`)) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last.join('')}…`];
}
