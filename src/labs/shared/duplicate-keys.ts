import { isScalar, visit, type Document } from 'yaml';
import type { Range } from '../../yaml/positions.ts';

/** A key that its map has already. */
export interface DuplicateKey {
  readonly key: string;
  readonly range: Range;
}

/**
 * Keys that stand more than once in a map. The parser's own check compares every key with every other, which a hostile
 * text can make last for minutes.
 */
export function duplicateKeys(document: Document.Parsed): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const text = String(key.value);
        const [from = 0, to = from] = key.range ?? [];
        if (seen.has(text)) found.push({ key: text, range: { from, to } });
        seen.add(text);
      }
    },
  });
  return found;
}
