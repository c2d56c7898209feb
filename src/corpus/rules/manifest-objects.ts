import { isMap, LineCounter, parseAllDocuments, type Document } from 'yaml';
import { holdsObjects } from '../content-files.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { rangeOf } from '../../yaml/positions.ts';
import { objectMistakes } from '../objects/object-mistakes.ts';
import { unknownAlias, yamlMistakes } from '../yaml-syntax.ts';
import type { Rule } from './rule.ts';

/** A manifest is YAML whose every document is what the API server, or the program that reads it, takes. */
export const manifestObjects: Rule = ({ texts }) =>
  [...texts].filter(([path]) => holdsObjects(path)).flatMap(([file, text]) => mistakesInObjects(file, text));

/** What is wrong with a file of objects. */
export function mistakesInObjects(file: string, text: string): Diagnostic[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  const errors = 'empty' in documents ? documents.errors : documents.flatMap((document) => document.errors);
  if (errors.length > 0) return yamlMistakes(text, errors).map((mistake) => ({ kind: 'unreadable-file', file, ...mistake }));
  const written = 'empty' in documents ? [] : documents.filter(({ contents }) => contents !== null);
  if (written.length === 0) {
    // A lab can begin with nothing.
    return file.startsWith('content/manifests/') ? [{ kind: 'schema', file, message: 'is empty', allowed: WANTED }] : [];
  }
  return written.flatMap((document) => fieldMistakes(file, text, document, lines));
}

const WANTED = 'a Kubernetes object or configuration file';

function fieldMistakes(file: string, text: string, document: Document.Parsed, lines: LineCounter): Diagnostic[] {
  const { contents, range } = document;
  const line = lines.linePos(contents?.range[0] ?? range[0]).line;
  const head = ['apiVersion', 'kind'].map((field) => (isMap(contents) ? contents.get(field) : undefined));
  const [apiVersion, kind] = head;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
    return ['apiVersion', 'kind']
      .filter((_, i) => typeof head[i] !== 'string')
      .map((field) => ({ kind: 'schema', file, line, field, message: 'is required and missing', allowed: WANTED }));
  }
  let data: unknown;
  try {
    // No alias is followed: an object needs none, and a few of them can stand for gigabytes.
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    return [{ kind: 'unreadable-file', file, ...unknownAlias(text) }];
  }
  return objectMistakes(apiVersion, kind, data).map(({ path, message, allowed }) => ({
    kind: 'object',
    file,
    line: lines.linePos(rangeOf(document, path).from).line,
    field: path.join('.'),
    message,
    allowed,
  }));
}
