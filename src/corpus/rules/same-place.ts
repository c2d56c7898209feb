import type { Located } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** Two topics of a domain, two challenges of a lab or two tables of the cheat sheet cannot both be the fourth. */
export const samePlace: Rule = ({ topics, challenges, sheet }) => [
  ...repeated(topics, ({ value }) => value.domain),
  ...repeated(challenges, ({ lab }) => lab),
  ...repeated(sheet, () => 'sheet'),
];

function repeated<T extends Located<{ readonly order: number }>>(files: readonly T[], groupOf: (file: T) => string): Diagnostic[] {
  const first = new Map<string, string>();
  return files.flatMap((located): Diagnostic[] => {
    const { file, value, lineOf } = located;
    const place = `${groupOf(located)} ${value.order}`;
    const earlier = first.get(place);
    if (earlier === undefined) first.set(place, file);
    return earlier === undefined
      ? []
      : [{ kind: 'same-place', file, line: lineOf(['order']), field: 'order', message: `is ${value.order}, and so is that of ${earlier}` }];
  });
}
