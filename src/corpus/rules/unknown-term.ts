import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** A term points to terms that exist. */
export const unknownTerm: Rule = ({ glossary }) => {
  if (!glossary) return [];
  const known = new Set<string>(glossary.value.map(({ id }) => id));
  return glossary.value.flatMap(({ seeAlso = [] }, i) =>
    seeAlso.flatMap((id, j) =>
      known.has(id)
        ? []
        : [
            {
              kind: 'unknown-term' as const,
              file: glossary.file,
              line: glossary.lineOf([i, 'seeAlso', j]),
              field: `${i}.seeAlso.${j}`,
              message: `names the unknown term "${id}"`,
              allowed: nearest(id, known).join(', ') || undefined,
            },
          ],
    ),
  );
};
