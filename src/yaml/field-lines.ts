import { isMap, isScalar, isSeq, type Document, type LineCounter } from 'yaml';
import type { FieldPath } from './positions.ts';

/** The line where a part of a document stands, and those of its own parts. It weighs a tenth of the document that it is made from. */
export interface FieldLines {
  readonly line: number;
  readonly parts: ReadonlyMap<string, FieldLines | number>;
}

/**
 * The lines of a document's fields and entries, by their keys and places, so that the document itself need not be kept.
 * Aliases and merges are not followed: what holds one has no lines of its own there.
 */
export function fieldLines(document: Document.Parsed, counter: LineCounter): FieldLines {
  const { contents, range } = document;
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const linesOf = (node: unknown, line: number): FieldLines | number => {
    if (isMap(node)) {
      return {
        line,
        parts: new Map(
          node.items.map(({ key, value }) => {
            const name = isScalar(key) ? String(key.value) : String(key);
            return [name, linesOf(value, isScalar(key) && key.range ? lineAt(key.range[0]) : line)];
          }),
        ),
      };
    }
    if (!isSeq(node)) return line;
    const entryLine = (item: unknown): number => (hasRange(item) ? lineAt(item.range[0]) : line);
    return { line, parts: new Map(node.items.map((item, place) => [String(place), linesOf(item, entryLine(item))])) };
  };
  const line = lineAt(contents?.range[0] ?? range[0]);
  const found = linesOf(contents, line);
  return typeof found === 'number' ? { line, parts: new Map() } : found;
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range);
}

/** The line of a part, or of the nearest part around it that exists. */
export function lineOfField(lines: FieldLines, path: FieldPath): number {
  let at: FieldLines | number = lines;
  for (const key of path) {
    const part: FieldLines | number | undefined = typeof at === 'number' ? undefined : at.parts.get(String(key));
    if (part === undefined) break;
    at = part;
  }
  return typeof at === 'number' ? at : at.line;
}
