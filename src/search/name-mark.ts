import { stemsOf } from './affinity.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Characters of a mark, each of six bits. */
export const MARK_LENGTH = 4;

/**
 * Four characters that stand for a name. The browser only asks whether what was typed is a name, and thousands of names in
 * full would be a tenth of what the first search loads. Two texts in 16 million share a mark: such a query is led to a
 * page that has nothing to do with it, and no harm is done.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/ FNV-1a, folded to 24 bits
 */
export function nameMark(name: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193);
  const folded = (hash ^ (hash >>> 24)) & 0xffffff;
  return [18, 12, 6, 0].map((shift) => ALPHABET.charAt((folded >>> shift) & 63)).join('');
}

/**
 * The mark of what somebody says, whatever the order and the endings of its words.
 * @param text in words of any number: of one that can tell anything, its whole wording counts
 */
export function sayingMark(text: string): string {
  const stems = [...new Set(stemsOf(text))].sort();
  return nameMark(stems.length > 1 ? `~${stems.join(' ')}` : text);
}
