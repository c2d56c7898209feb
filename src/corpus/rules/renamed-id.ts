import type { Renamed } from '../../schema/renamed.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { homeOf, idsInUse } from '../ids-in-use.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

const RENAMED_KINDS = ['topics', 'cards', 'terms', 'questions', 'challenges'] as const satisfies readonly (keyof Renamed)[];

/** An id that has changed is used no more, and leads in the end to one that is used. */
export const renamedId: Rule = (corpus) => {
  const { renamed } = corpus;
  if (!renamed) return [];
  const ids = idsInUse(corpus);
  return RENAMED_KINDS.flatMap((kind) => {
    const [table, used] = [renamed.value[kind], ids[kind]];
    return Object.entries(table).flatMap(([old, now]): Diagnostic[] => {
      const wrong = (message: string, allowed?: string, follows?: string): Diagnostic[] => [
        {
          kind: 'renamed-id',
          file: renamed.file,
          line: renamed.lineOf([kind, old]),
          field: `${kind}.${old}`,
          message,
          allowed,
          follows,
          card: kind === 'cards' ? now : undefined,
        },
      ];
      if (used.has(old)) return wrong(`"${old}" is still in use`);
      if (used.has(now) || (Object.hasOwn(table, now) && table[now] !== old)) return [];
      return wrong(`leads to "${now}", which does not exist`, nearest(now, used).join(', ') || undefined, homeOf(kind, now));
    });
  });
};
