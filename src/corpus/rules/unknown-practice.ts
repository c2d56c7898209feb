import type { Rule } from './rule.ts';

/** A misconfiguration is fixed by practices of its own topic. */
export const unknownPractice: Rule = (corpus) =>
  corpus.topics.flatMap(({ file, value, lineOf }) => {
    const known = new Set<string>(value.practices.map(({ id }) => id));
    return value.misconfigurations.flatMap(({ fixedBy }, i) =>
      fixedBy.flatMap((id, j) =>
        known.has(id)
          ? []
          : [
              {
                kind: 'unknown-practice' as const,
                file,
                line: lineOf(['misconfigurations', i, 'fixedBy', j]),
                field: `misconfigurations.${i}.fixedBy.${j}`,
                message: `names the unknown practice "${id}"`,
                allowed: [...known].join(', '),
              },
            ],
      ),
    );
  });
