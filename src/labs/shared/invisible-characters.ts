/** A sign that cannot be seen, or looks like another. */
export interface InvisibleCharacter {
  readonly codePoint: number;
  readonly name: string;
  /** Where the first one stands, and how many there are. */
  readonly at: number;
  readonly count: number;
  /** Whether one stands where a line with a key is indented: then a field has another name. */
  readonly indents: boolean;
}

/** Names of Unicode, in small letters. https://www.unicode.org/charts/nameslist/ */
const NAMES: Readonly<Record<string, string>> = {
  '\u00A0': 'no-break space',
  '\u00AD': 'soft hyphen',
  '\u0085': 'next line',
  '\u180E': 'Mongolian vowel separator',
  '\u2000': 'en quad',
  '\u2001': 'em quad',
  '\u2002': 'en space',
  '\u2003': 'em space',
  '\u2004': 'three-per-em space',
  '\u2005': 'four-per-em space',
  '\u2006': 'six-per-em space',
  '\u2007': 'figure space',
  '\u2008': 'punctuation space',
  '\u2009': 'thin space',
  '\u200A': 'hair space',
  '\u200B': 'zero width space',
  '\u200C': 'zero width non-joiner',
  '\u200D': 'zero width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'pop directional formatting',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u202F': 'narrow no-break space',
  '\u205F': 'medium mathematical space',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\u3000': 'ideographic space',
  '\uFEFF': 'byte order mark',
};

const SIGNS = new RegExp(`[${Object.keys(NAMES).join('')}]`, 'g');

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
  return [...found].map(([sign, rest]) => ({ codePoint: sign.codePointAt(0) ?? 0, name: NAMES[sign] ?? '', ...rest }));
}
