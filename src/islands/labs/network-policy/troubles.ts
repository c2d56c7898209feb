import type { ObjectProblem } from '../../../labs/network-policy/index.ts';
import type { LocatedObject } from '../../../labs/shared/read-objects.ts';
import type { Range } from '../../../yaml/positions.ts';
import type { EditorMark } from '../shared/lab-definition.ts';
import { objectName } from '../shared/object-name.ts';
import type { LoadedText } from './loaded-text.ts';

/** Something that is wrong with an object of the text, and what becomes of it. */
export interface Trouble {
  readonly line: number;
  readonly range: Range;
  readonly object: string;
  readonly message: string;
  readonly effect: ObjectProblem['effect'];
  /** Whether reading the text has said so already. */
  readonly isKnown: boolean;
}

const MOST = 100;

/**
 * What the cluster makes of mistakes in the text: objects that are left out, parts that count as absent, objects that
 * replace others. Fields that it ignores and that reading the text has named already are not named again.
 */
export function troublesOf({ cluster, written }: LoadedText): Trouble[] {
  return cluster.problems.slice(0, MOST).flatMap((problem) => {
    const object = written(problem.object);
    const isKnown = problem.kind !== 'refused' && problem.kind !== 'replaced';
    if (object === undefined || (isKnown && problem.effect === 'ignored')) return [];
    return [troubleOf(problem, object, isKnown)];
  });
}

function troubleOf({ path, message, effect }: ObjectProblem, object: LocatedObject, isKnown: boolean): Trouble {
  return { line: object.lineOf(path), range: object.rangeOf(path), object: objectName(object), message: `${message}.`, effect, isKnown };
}

/** What the editor does not mark yet. */
export function marksOf(troubles: readonly Trouble[]): EditorMark[] {
  return troubles
    .filter(({ isKnown }) => !isKnown)
    .map(({ range, message, effect }) => ({ range, message, severity: effect === 'left-out' ? 'error' : 'warning' }));
}
