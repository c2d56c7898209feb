import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic } from './diagnostic.ts';
import { fieldLines, lineOfField } from '../yaml/field-lines.ts';
import type { FieldPath } from '../yaml/positions.ts';
import { schemaMistakes } from './schema-message.ts';
import { unknownAlias, yamlMistakes, type SyntaxMistake } from './yaml-syntax.ts';

/** A parsed YAML text that still knows where each field stands. */
export interface YamlFile {
  readonly file: string;
  /** Undefined where the text cannot be read. */
  readonly data: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** The line of a field, or of the nearest parent that exists. */
  readonly lineOf: (path: FieldPath) => number;
}

/**
 * Parses YAML and keeps positions. A doubled field is a mistake that leaves the rest of its file readable.
 * @param file path for messages
 * @param text the YAML itself
 * @param lineOffset lines that stand before the text in its file (frontmatter has one)
 */
export function parseYamlFile(file: string, text: string, lineOffset = 0): YamlFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  // Documents are large, and this stands as long as the content does.
  const lines = fieldLines(document, lineCounter);
  const { data, mistakes } = read(document, text);
  return {
    file,
    data,
    diagnostics: mistakes.map(({ line, ...said }) => ({ kind: 'unreadable-file', file, line: line + lineOffset, ...said })),
    lineOf: (path) => lineOfField(lines, path) + lineOffset,
  };
}

function read(document: Document.Parsed, text: string): { data: unknown; mistakes: readonly SyntaxMistake[] } {
  const mistakes = yamlMistakes(text, document.errors);
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return { data: undefined, mistakes };
  try {
    // No alias is followed: content needs none, and a few of them can stand for gigabytes.
    return { data: document.toJS({ maxAliasCount: 0 }), mistakes };
  } catch {
    return { data: undefined, mistakes: [...mistakes, unknownAlias(text)] };
  }
}

/** Parses data with a schema. Gives the typed value, or undefined and one diagnostic for each wrong field. */
export function parseWith<T>(schema: z.ZodType<T>, yaml: YamlFile): { value: T | undefined; diagnostics: Diagnostic[] } {
  const { file, data, diagnostics: unreadable, lineOf } = yaml;
  if (data === undefined) return { value: undefined, diagnostics: [...unreadable] };
  const result = schema.safeParse(data);
  if (result.success) return { value: unreadable.length > 0 ? undefined : result.data, diagnostics: [...unreadable] };
  const refused = schemaMistakes(schema, data, result.error.issues).map(({ path, message, allowed }): Diagnostic => {
    const keys = path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    return { kind: 'schema', file, line: lineOf(keys), field: keys.join('.'), message, allowed };
  });
  return { value: undefined, diagnostics: [...unreadable, ...refused] };
}
