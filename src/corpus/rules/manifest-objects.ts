import { isMap, LineCounter, parseAllDocuments, type Document } from 'yaml';
import { holdsObjects } from '../content-files.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { yamlMistakes } from '../yaml-syntax.ts';
import type { Rule } from './rule.ts';

/** A manifest is YAML whose every document names its apiVersion and kind. */
export const manifestObjects: Rule = ({ texts }) =>
  [...texts].filter(([path]) => holdsObjects(path)).flatMap(([file, text]) => objectMistakes(file, text));

function objectMistakes(file: string, text: string): Diagnostic[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  const errors = 'empty' in documents ? documents.errors : documents.flatMap((document) => document.errors);
  if (errors.length > 0) return yamlMistakes(text, errors).map((mistake) => ({ kind: 'unreadable-file', file, ...mistake }));
  const written = 'empty' in documents ? [] : documents.filter(({ contents }) => contents !== null);
  if (written.length === 0) {
    // A lab can begin with nothing.
    return file.startsWith('content/manifests/') ? [{ kind: 'schema', file, message: 'is empty', allowed: WANTED }] : [];
  }
  return written.flatMap((document) => fieldMistakes(file, document, lines));
}

const WANTED = 'a Kubernetes object or configuration file';

function fieldMistakes(file: string, { contents, range }: Document.Parsed, lines: LineCounter): Diagnostic[] {
  const line = lines.linePos(contents?.range[0] ?? range[0]).line;
  return ['apiVersion', 'kind'].flatMap((field): Diagnostic[] =>
    isMap(contents) && contents.has(field)
      ? []
      : [{ kind: 'schema', file, line, field, message: 'is required and missing', allowed: WANTED }],
  );
}
