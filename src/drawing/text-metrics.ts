/** How wide signs are in the widest font that the page may use, as a share of its size. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'|]/, 0.32],
  [/[ frt()/-]/, 0.41],
  [/[mwMW@%…]/, 0.98],
  [/[A-Z]/, 0.71],
  [/[\u0020-\u007e]/, 0.64],
];
const OTHER = 1.1;

/** About how wide a text is, in its font's size. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? OTHER), 0);
}

/** A text that is no wider than its room: the middle of a longer one is left out, for names differ at their ends. */
export function shortened(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const signs = Array.from(text);
  // What is wider than its room has at least so many signs too many.
  for (let kept = Math.min(signs.length - 1, Math.floor(room / 0.32)); kept > 0; kept -= 1) {
    const tail = Math.floor(kept / 2);
    const short = `${signs.slice(0, kept - tail).join('')}…${tail === 0 ? '' : signs.slice(-tail).join('')}`;
    if (widthOf(short) <= room) return short;
  }
  return '…';
}

/**
 * A text on as many lines as it takes, each no wider than its room: broken at spaces, or after a hyphen, a full stop, a
 * colon or a slash, or else shortened. An empty text has no lines.
 */
export function wrapped(text: string, room: number, mostLines = 3): string[] {
  if (text === '') return [];
  const last = widthOf(text) <= room || mostLines <= 1 ? undefined : breakOf(text, room);
  if (last === undefined) return [shortened(text, room)];
  return [text.slice(0, last.end), ...wrapped(text.slice(last.next), room, mostLines - 1)];
}

/** Where a line that is too wide ends, and where the next one begins. */
function breakOf(text: string, room: number): { end: number; next: number } | undefined {
  const breaks = [...text.matchAll(/[ .:/-]/g)].map(({ 0: sign, index }) => ({ end: sign === ' ' ? index : index + 1, next: index + 1 }));
  const fitting = breaks.filter(({ end, next }) => end > 0 && next < text.length && widthOf(text.slice(0, end)) <= room);
  return fitting.findLast(({ end, next }) => end < next) ?? fitting.at(-1);
}
