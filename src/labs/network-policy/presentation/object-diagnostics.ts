import { messageOf, type Place } from '../../shared/diagnostic.ts';
import type { EditorMark } from '../../shared/presentation.ts';
import type { ObjectProblem } from '../diagnostics.ts';
import { POLICY_MESSAGES } from '../messages.ts';
import type { Loaded } from './source-map.ts';

/** Something that is wrong with an object of the text, and what becomes of it. */
export interface ObjectRemark {
  readonly place: Place;
  readonly object: string;
  readonly message: string;
  readonly effect: ObjectProblem['effect'];
  /** Whether reading the text has said so already. */
  readonly isKnown: boolean;
}

const ORDER: readonly ObjectProblem['effect'][] = ['left-out', 'replaces', 'ignored'];

/**
 * What the cluster makes of mistakes in the text: objects that are left out, which change the verdict, come first; then
 * those that replace others, and parts that count as absent. Fields that it ignores and that reading the text has named
 * already are not named again.
 */
export function objectRemarks({ cluster, isWritten, placeOf }: Loaded, nameOf: (object: number) => string): ObjectRemark[] {
  const remarks = cluster.problems
    .filter(({ object, isKnown, effect }) => isWritten(object) && !(isKnown && effect === 'ignored'))
    .map((problem): ObjectRemark => {
      const { object, path, effect, isKnown } = problem;
      return { place: placeOf(object, path), object: nameOf(object), message: messageOf(POLICY_MESSAGES, problem), effect, isKnown };
    });
  return ORDER.flatMap((effect) => remarks.filter((remark) => remark.effect === effect));
}

/** What the editor does not mark yet. */
export function remarkMarks(remarks: readonly ObjectRemark[]): EditorMark[] {
  return remarks
    .filter(({ isKnown }) => !isKnown)
    .map(({ place: { range }, message, effect }) => ({ range, message, severity: effect === 'left-out' ? 'error' : 'warning' }));
}
