import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** A name leads to one term: no two terms have it, neither as their own nor as an alias. */
export const termNames: Rule = ({ glossary }) => {
  const owners = new Map<string, string>();
  const repeated = glossary.files.flatMap(({ file, value, lineOf }) =>
    value.flatMap(({ id, term }, i): Diagnostic[] => {
      const owner = owners.get(plain(term));
      if (owner === undefined) owners.set(plain(term), id);
      return owner === undefined
        ? []
        : [{ kind: 'term-name', file, line: lineOf([i, 'term']), field: `${i}.term`, message: `"${term}" is the name of "${owner}", too` }];
    }),
  );
  const aliases = glossary.files.flatMap(({ file, value, lineOf }) =>
    value.flatMap(({ id, aliases: names = [] }, i) =>
      names.flatMap((name, j): Diagnostic[] => {
        const owner = owners.get(plain(name));
        return owner === undefined || owner === id
          ? []
          : [
              {
                kind: 'term-name',
                file,
                line: lineOf([i, 'aliases', j]),
                field: `${i}.aliases.${j}`,
                message: `"${name}" is the name of the term "${owner}"`,
                allowed: `seeAlso: [${owner}]`,
              },
            ];
      }),
    ),
  );
  return [...repeated, ...aliases];
};

/** Case, hyphens and code marks make no other name. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('`', '')
    .replaceAll(/[\s-]+/g, ' ')
    .trim();
}
