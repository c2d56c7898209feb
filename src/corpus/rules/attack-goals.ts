import { preventingPractices } from '../../attack-map/attack-map.ts';
import { reach } from '../../attack-map/reach.ts';
import { attackMapOf, startsOf } from '../attack-map-of.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** Each start leads to each goal where no practice is in place, and to none where all are. */
export const attackGoals: Rule = (corpus) => {
  if (corpus.positions === undefined) return [];
  const { file, value, lineOf } = corpus.positions;
  const map = attackMapOf(corpus);
  const practices = new Set(preventingPractices(map));
  return startsOf(corpus).flatMap((start) => {
    const [open, closed] = [reach(map, [start], new Set()), reach(map, [start], practices)];
    return value.flatMap(({ id, goal }, i): Diagnostic[] => {
      if (goal !== true) return [];
      const wrong = (message: string): Diagnostic => ({
        kind: 'attack-goal',
        file,
        line: lineOf([i, 'id']),
        field: `${i}.id`,
        message,
        follows: 'content/topics/',
      });
      return [
        ...(open.has(id) ? [] : [wrong(`"${id}" is not reached from "${start}" where no practice is in place`)]),
        ...(closed.has(id) ? [wrong(`"${id}" is reached from "${start}" even where every practice is in place`)] : []),
      ];
    });
  });
};
