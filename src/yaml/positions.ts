import { isAlias, isMap, isSeq, type Alias, type Document, type YAMLMap } from 'yaml';

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
      const pair = pairOf(node, String(key), document);
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

/** The last pair with a key, or else one that a merge brings in. */
function pairOf(map: YAMLMap, key: string, document: Document.Parsed, depth = 0): YAMLMap['items'][number] | undefined {
  const own = map.items.findLast((item) => keyText(item.key) === key);
  if (own !== undefined || depth > MOST_MERGES) return own;
  for (const { key: merge, value } of map.items) {
    if (keyText(merge) !== '<<') continue;
    for (const source of isSeq(value) ? value.items : [value]) {
      const merged = isAlias(source) ? targetOf(source, document) : source;
      const pair = isMap(merged) ? pairOf(merged, key, document, depth + 1) : undefined;
      if (pair !== undefined) return pair;
    }
  }
  return undefined;
}

/** How deep merges are followed to find a place. */
const MOST_MERGES = 10;

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
