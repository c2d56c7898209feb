import { isAlias, isMap, isScalar, isSeq, type Document, type YAMLMap } from 'yaml';

/** The most parts that a document may have once its aliases are replaced by what they stand for. */
const MOST_PARTS = 500_000;

/** Aliases repeat more than is read. */
export class TooManyAliases extends Error {}

/**
 * The value of a document without mistakes, as `kubectl` reads it: keys are texts, of two keys of one name the later
 * counts, and a merge writes over what stands before it, as the YAML library of Go does.
 * https://github.com/kubernetes-sigs/yaml/blob/master/goyaml.v2/decode.go
 * @throws TooManyAliases
 */
export function documentValue(document: Document.Parsed): unknown {
  const anchors = new Map<string, { readonly value: unknown; readonly parts: number }>();
  let parts = 0;
  const add = (more: number): void => {
    parts += more;
    if (parts > MOST_PARTS) throw new TooManyAliases();
  };
  const valueOf = (node: unknown): unknown => {
    if (isAlias(node)) {
      const known = anchors.get(node.source);
      add(known?.parts ?? 1);
      return known?.value;
    }
    const before = parts;
    add(1);
    const value = isMap(node) ? mapValue(node) : isSeq(node) ? node.items.map(valueOf) : isScalar(node) ? node.value : null;
    const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
    if (anchor !== undefined) anchors.set(anchor, { value, parts: parts - before });
    return value;
  };
  const mapValue = (map: YAMLMap): Record<string, unknown> => {
    const entries = new Map<string, unknown>();
    for (const { key, value: node } of map.items) {
      const value = valueOf(node);
      if (isScalar(key) && key.source === '<<' && key.type === 'PLAIN') {
        // Of several maps the first counts.
        for (const source of [value].flat().toReversed()) for (const [name, each] of Object.entries(source ?? {})) entries.set(name, each);
        continue;
      }
      if (isScalar(key) && key.anchor !== undefined) anchors.set(key.anchor, { value: key.value, parts: 1 });
      entries.set(String(isScalar(key) ? key.value : key), value);
    }
    return Object.fromEntries(entries);
  };
  return valueOf(document.contents);
}
