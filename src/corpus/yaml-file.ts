import { isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
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
  const { data, mistakes: unread } = read(document, text);
  const mistakes = unread.length > 0 ? unread : swallowed(document, lineCounter);
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

/**
 * What YAML reads as something else than text, and leaves out without a word: a tag, an anchor, and whatever stands behind a
 * number sign. https://yaml.org/spec/1.2.2/#66-comments
 */
function swallowed(document: Document.Parsed, lineCounter: LineCounter): SyntaxMistake[] {
  const found: SyntaxMistake[] = [];
  visit(document, {
    Value: (_, node) => {
      const line = lineCounter.linePos(node.range?.[0] ?? 0).line;
      const say = (message: string): void => void found.push({ line, message, allowed: 'quotation marks around the whole text' });
      if (node.anchor !== undefined) say(`"&${node.anchor}" is a name in YAML, and no part of the text`);
      if (node.tag?.startsWith('!') === true) say(`"${node.tag}" is a tag in YAML, and no part of the text`);
      // A remark has a space behind its sign.
      if (isScalar(node) && node.type === 'PLAIN' && /^[^\s!]/.test(node.comment ?? '')) {
        say(`the text ends before "#${(node.comment ?? '').split('\n')[0] ?? ''}": a number sign begins a remark in YAML`);
      }
    },
  });
  return found;
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
