import { isAlias, isMap, isSeq, type Alias, type Document } from 'yaml';

/** The way from the root of a value to a part of it: field names and places in lists. */
export type FieldPath = readonly (string | number)[];

/** Where something stands in a text: offsets, the end not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where a field of a document stands, by its key; where it is missing, the nearest parent that exists. */
export function rangeOf(document: Document.Parsed, path: FieldPath): Range {
  let node: unknown = document.contents;
  let range = ownRange(node) ?? { from: document.range[0], to: document.range[0] };
  for (const key of path) {
    if (isAlias(node)) node = targetOf(node, document);
    if (isMap(node)) {
      const pair = node.items.find((item) => keyText(item.key) === String(key));
      if (!pair) break;
      range = ownRange(pair.key) ?? range;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      range = ownRange(node) ?? range;
    } else break;
  }
  return range;
}

/** What aliases stand for: looking it up goes through the whole document, and is done once. */
const targets = new WeakMap<Alias, unknown>();

function targetOf(alias: Alias, document: Document.Parsed): unknown {
  if (!targets.has(alias)) targets.set(alias, alias.resolve(document));
  return targets.get(alias);
}

function keyText(key: unknown): string {
  return key !== null && typeof key === 'object' && 'value' in key ? String(key.value) : String(key);
}

function ownRange(node: unknown): Range | undefined {
  if (node === null || typeof node !== 'object' || !('range' in node) || !Array.isArray(node.range)) return undefined;
  return { from: Number(node.range[0]), to: Number(node.range[1]) };
}
