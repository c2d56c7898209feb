import { LineCounter, parseDocument, isMap, isSeq, type Document } from 'yaml';
import type { z } from 'zod';
import type { Finding } from './finding.ts';
import { expectation } from './expectation.ts';

export type FieldPath = readonly (string | number)[];

/** A parsed YAML text that still knows where each field stands. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** The line of a field, or of the nearest parent that exists. */
  readonly lineOf: (path: FieldPath) => number;
}

/**
 * Parses YAML and keeps positions.
 * @param file path for messages
 * @param text the YAML itself
 * @param lineOffset lines that stand before the text in its file (frontmatter has one)
 */
export function parseYamlFile(file: string, text: string, lineOffset = 0): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const line = (offset: number): number => lines.linePos(offset).line + lineOffset;
  return {
    file,
    data: document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    findings: document.errors.map((error) => ({
      kind: 'unreadable-file',
      file,
      line: line(error.pos[0]),
      message: error.message,
    })),
    lineOf: (path) => line(offsetOf(document, path)),
  };
}

function offsetOf(document: Document, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => keyText(item.key) === String(key));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function keyText(key: unknown): string {
  return key !== null && typeof key === 'object' && 'value' in key ? String(key.value) : String(key);
}

function startOf(node: unknown): number | undefined {
  if (node === null || typeof node !== 'object' || !('range' in node)) return undefined;
  return Array.isArray(node.range) ? Number(node.range[0]) : undefined;
}

/**
 * Parses data with a schema. Gives the typed value, or undefined and one finding for each wrong field.
 */
export function parseWith<T>(schema: z.ZodType<T>, yaml: YamlFile): { value: T | undefined; findings: Finding[] } {
  if (yaml.findings.length > 0) return { value: undefined, findings: [...yaml.findings] };
  const result = schema.safeParse(yaml.data);
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return keys.map((key): Finding => {
      const path = [...issue.path, ...(key === undefined ? [] : [key])].map((part) => (typeof part === 'symbol' ? String(part) : part));
      return {
        kind: 'schema',
        file: yaml.file,
        line: yaml.lineOf(path),
        field: path.join('.'),
        ...expectation(issue, schema, yaml.data),
      };
    });
  });
  return { value: undefined, findings };
}
