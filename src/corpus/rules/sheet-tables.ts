import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** A table of facts that is shown exists, and one that exists is shown by a topic: the cheat sheet sums up, it says nothing of its own. */
export const sheetTables: Rule = (corpus) => {
  const known = new Set(corpus.sheet.map(({ id }) => id));
  const shown = corpus.bodies.flatMap(({ file, body }) => body.tables.map(({ value, line }) => ({ id: value, file, line })));
  const unknown = shown
    .filter(({ id }) => !known.has(id))
    .map(({ id, file, line }): Diagnostic => ({
      kind: 'sheet-table',
      file,
      line,
      field: '<Sheet table>',
      message: `names the unknown table "${id}"`,
      allowed: nearest(id, known).join(', ') || undefined,
      follows: `content/sheet/${id}.yaml`,
    }));
  // What a text that cannot be read shows is not known.
  if (corpus.diagnostics.some(({ kind }) => kind === 'unreadable-file')) return unknown;
  const names = new Set(shown.map(({ id }) => id));
  const hidden = corpus.sheet
    .filter(({ id }) => !names.has(id))
    .map(({ file }): Diagnostic => ({
      kind: 'sheet-table',
      file,
      message: 'is shown by no topic',
      follows: 'content/topics/',
      leftOver: true,
    }));
  return [...unknown, ...hidden];
};
