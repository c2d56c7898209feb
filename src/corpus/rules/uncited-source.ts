import { citationsOf } from '../citations.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** A source that nothing cites is left over: it would be listed as evidence for nothing. */
export const uncitedSource: Rule = (corpus) => {
  // What a text that cannot be read cites is not known.
  if (corpus.diagnostics.some(({ kind }) => kind === 'unreadable-file')) return [];
  const cited = new Set(citationsOf(corpus).map(({ source }) => source));
  return corpus.sources.files.flatMap(({ file, value, lineOf }) =>
    value.flatMap(({ id }, i): Diagnostic[] =>
      cited.has(id)
        ? []
        : [
            {
              kind: 'uncited-source',
              file,
              line: lineOf([i, 'id']),
              field: `${i}.id`,
              message: `"${id}" is cited nowhere`,
              follows: 'content/',
              leftOver: true,
            },
          ],
    ),
  );
};
