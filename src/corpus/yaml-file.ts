import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic } from './diagnostic.ts';
import { rangeOf, type FieldPath } from '../yaml/positions.ts';
import { expectation } from './schema-message.ts';

/** A parsed YAML text that still knows where each field stands. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  readonly diagnostics: readonly Diagnostic[];
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
    diagnostics: document.errors.map((error) => ({
      kind: 'unreadable-file',
      file,
      line: line(error.pos[0]),
      message: error.message,
    })),
    lineOf: (path) => line(rangeOf(document, path).from),
  };
}

/**
 * Parses data with a schema. Gives the typed value, or undefined and one diagnostic for each wrong field.
 */
export function parseWith<T>(schema: z.ZodType<T>, yaml: YamlFile): { value: T | undefined; diagnostics: Diagnostic[] } {
  if (yaml.diagnostics.length > 0) return { value: undefined, diagnostics: [...yaml.diagnostics] };
  const result = schema.safeParse(yaml.data);
  if (result.success) return { value: result.data, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return keys.map((key): Diagnostic => {
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
  return { value: undefined, diagnostics };
}
