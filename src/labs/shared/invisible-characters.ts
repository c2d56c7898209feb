/** Those that can change what a text says. */
export const INVISIBLE = [
  0x00a0, 0x00ad, 0x0085, 0x180e, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x200b, 0x200c,
  0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x202f, 0x205f, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069,
  0x3000, 0xfeff,
] as const;

export type InvisibleCodePoint = (typeof INVISIBLE)[number];

/** A sign that cannot be seen, or looks like another. */
export interface InvisibleCharacter {
  readonly codePoint: InvisibleCodePoint;
  /** Where the first one stands, and how many there are. */
  readonly at: number;
  readonly count: number;
  /** Whether one stands where a line with a key is indented: then a field has another name. */
  readonly indents: boolean;
}

const SIGNS = new RegExp(`[${String.fromCodePoint(...INVISIBLE)}]`, 'g');

/**
 * The invisible signs of a text that can change what it says: each once, at its first place. Those in comments are left out.
 * @param skip places where such a sign is in order, as a byte order mark where a document begins
 */
export function invisibleCharacters(text: string, skip: ReadonlySet<number>): InvisibleCharacter[] {
  const found = new Map<string, { at: number; count: number; indents: boolean }>();
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    if (skip.has(index)) continue;
    const line = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
    if (/(?:^|\s)#/.test(line)) continue;
    const end = text.indexOf('\n', index);
    const indents = line.replace(SIGNS, '').trim() === '' && text.slice(index, end === -1 ? undefined : end).includes(':');
    const known = found.get(sign);
    if (known === undefined) found.set(sign, { at: index, count: 1, indents });
    else found.set(sign, { ...known, count: known.count + 1, indents: known.indents || indents });
  }
  return INVISIBLE.flatMap((codePoint) => {
    const first = found.get(String.fromCodePoint(codePoint));
    return first === undefined ? [] : [{ codePoint, ...first }];
  }).sort((a, b) => a.at - b.at);
}
