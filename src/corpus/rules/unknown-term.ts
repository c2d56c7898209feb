import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** A term points to terms that exist. */
export const unknownTerm: Rule = ({ glossary }) => {
  if (!glossary.complete) return [];
  const known = new Set<string>(glossary.all.map(({ id }) => id));
  return glossary.files.flatMap(({ file, value, lineOf }) =>
    value.flatMap(({ seeAlso = [] }, i) =>
      seeAlso.flatMap((id, j): Diagnostic[] =>
        known.has(id)
          ? []
          : [
              {
                kind: 'unknown-term',
                file,
                line: lineOf([i, 'seeAlso', j]),
                field: `${i}.seeAlso.${j}`,
                message: `names the unknown term "${id}"`,
                allowed: nearest(id, known).join(', ') || undefined,
              },
            ],
      ),
    ),
  );
};
