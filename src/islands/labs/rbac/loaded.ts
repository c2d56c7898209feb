import { DEFAULT_ROLES, loadRbac, type Rbac } from '../../../labs/rbac/index.ts';
import type { ReadObjects } from '../../../labs/shared/read-objects.ts';
import type { FieldPath, Range } from '../../../yaml/positions.ts';

/** Where a part of an object stands: on a line of the text, or in objects that are not edited. */
export type Place =
  | { readonly kind: 'line'; readonly line: number; readonly range: Range }
  | { readonly kind: 'given' }
  /** One of the roles that come with Kubernetes. */
  | { readonly kind: 'default' };

/** All objects that count, ready to be asked. */
export interface Loaded {
  readonly rbac: Rbac;
  /**
   * Where a part of an object stands.
   * @param index the object's place in the list that was loaded, as references have it
   */
  readonly placeOf: (index: number, path: FieldPath) => Place;
}

/** The way to an object's name: where a reader looks for the object. */
export const NAME: FieldPath = ['metadata', 'name'];

/** The roles of every cluster, what is given with a challenge, and the text, in this order: a name that is there twice is the text's mistake. */
export function loadAll(reading: ReadObjects, given: ReadObjects): Loaded {
  const values = (objects: ReadObjects['objects']): unknown[] => objects.map(({ value }) => value);
  const edited = DEFAULT_ROLES.length + given.objects.length;
  return {
    rbac: loadRbac([...DEFAULT_ROLES, ...values(given.objects), ...values(reading.objects)]),
    placeOf: (index, path) => {
      const object = reading.objects[index - edited];
      if (object !== undefined) return { kind: 'line', line: object.lineOf(path), range: object.rangeOf(path) };
      return { kind: index < DEFAULT_ROLES.length ? 'default' : 'given' };
    },
  };
}
