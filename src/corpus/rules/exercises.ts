import { preventingPractices } from '../../attack-map/attack-map.ts';
import { answersTo } from '../../attack-map/exercise.ts';
import { attackMapOf } from '../attack-map-of.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** What the attack map's page names is on the map, and each exercise can be solved with what it allows, and not with less. */
export const exercises: Rule = (corpus) => {
  const { attackMap } = corpus;
  if (attackMap === undefined || corpus.positions === undefined) return [];
  const { file, value, lineOf } = attackMap;
  const map = attackMapOf(corpus);
  const positions = new Map<string, { start?: true | undefined }>(corpus.positions.value.map((position) => [position.id, position]));
  const practices = new Set(preventingPractices(map));
  const mistake = (path: readonly (string | number)[], message: string, allowed?: string): Diagnostic => ({
    kind: 'exercise',
    file,
    line: lineOf(path),
    field: path.join('.'),
    message,
    allowed,
  });
  /** The map is made of all topics: while one cannot be read, it lacks that one's techniques. */
  const onMap = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, follows: 'content/topics/' });
  const noPractice = (reference: string, path: readonly (string | number)[]): Diagnostic[] =>
    practices.has(reference)
      ? []
      : [onMap(mistake(path, `"${reference}" prevents no technique`, nearest(reference, practices).join(', ') || undefined))];
  return [
    ...value.kubeadm.flatMap(({ practice }, i) => noPractice(practice, ['kubeadm', i, 'practice'])),
    ...value.exercises.flatMap((exercise, i): Diagnostic[] => {
      const { id, start, goal, most, inPlace } = exercise;
      const path = ['exercises', i];
      const isRepeated = value.exercises.slice(0, i).some((earlier) => earlier.id === id);
      const faults = [
        ...(isRepeated ? [mistake([...path, 'id'], `"${id}" is used before`)] : []),
        ...(positions.get(start)?.start ? [] : [mistake([...path, 'start'], `"${start}" is no position where attacks begin`)]),
        ...(positions.has(goal) ? [] : [mistake([...path, 'goal'], `names the unknown position "${goal}"`)]),
        ...inPlace.flatMap((reference, j) => noPractice(reference, [...path, 'inPlace', j])),
      ];
      if (faults.length > 0) return faults;
      const least = answersTo(map, exercise)[0]?.length;
      if (least === most) return [];
      const message = least === undefined ? `"${goal}" is not reached as it is, or cannot be cut off` : `can be solved with ${least}`;
      const allowed = least === undefined ? undefined : 'as many practices as the smallest answer has';
      return [onMap(mistake([...path, 'most'], message, allowed))];
    }),
  ];
};
