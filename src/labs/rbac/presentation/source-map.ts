import type { FieldPath, Range } from '../../../yaml/positions.ts';
import type { Reading } from '../../shared/read-objects.ts';
import { DEFAULT_OBJECTS } from '../defaults/default-objects.ts';
import { loadPolicyModel } from '../load.ts';
import type { ObjectReference } from '../objects.ts';
import type { PolicyModel } from '../policy-model.ts';

/** Where a part of an object stands: on a line of the text, or in objects that are not edited. */
export type Place =
  | { readonly kind: 'line'; readonly line: number; readonly range: Range }
  | { readonly kind: 'given' }
  /** One of the objects that come with Kubernetes. */
  | { readonly kind: 'default' };

/** All objects that count, ready to be asked, and the way back to the text. */
export interface Loaded {
  readonly model: PolicyModel;
  readonly placeOf: PlaceOf;
}

/** Where a part of an object stands. */
export type PlaceOf = (object: Pick<ObjectReference, 'index' | 'isDefault'>, path: FieldPath) => Place;

/** The way to an object's name: where a reader looks for the object. */
export const NAME: FieldPath = ['metadata', 'name'];

/** What every cluster has, what is given with a challenge, and the text, in this order: of one name the latest counts. */
export function loadAll(answer: Reading, given: Reading): Loaded {
  const values = ({ objects }: Reading): unknown[] => objects.map(({ value }) => value);
  const edited = given.objects.length;
  return {
    model: loadPolicyModel([...values(given), ...values(answer)], DEFAULT_OBJECTS),
    placeOf: ({ index, isDefault }, path) => {
      if (isDefault) return { kind: 'default' };
      return index < edited ? { kind: 'given' } : { kind: 'line', ...answer.placeOf(index - edited, path) };
    },
  };
}
