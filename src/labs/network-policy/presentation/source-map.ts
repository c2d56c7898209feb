import { loadCluster, type Cluster } from '../cluster.ts';
import type { Pod } from '../pod.ts';
import type { Direction } from '../policy.ts';
import type { FieldPath } from '../../../yaml/positions.ts';
import type { Place } from '../../shared/diagnostic.ts';
import type { Reading } from '../../shared/read-objects.ts';

/** A cluster, and the way back from its objects to the editor's lines. */
export interface Loaded {
  readonly cluster: Cluster;
  /** Whether an object of the list that was loaded is of the editor's text, and not given. */
  readonly isWritten: (object: number) => boolean;
  /** Where a part of such an object stands. */
  readonly placeOf: (object: number, path: FieldPath) => Place;
}

/** Loads what is given and what is written as one list: what is written comes later, and so replaces what is given. */
export function loadText(given: Reading, answer: Reading): Loaded {
  const edited = given.objects.length;
  return {
    cluster: loadCluster([...given.objects, ...answer.objects].map(({ value }) => value)),
    isWritten: (object) => object >= edited,
    placeOf: (object, path) => {
      const place = answer.placeOf(object - edited, path);
      const { from, to } = place.range;
      // A rule may be longer than the editor is high: it is shown from its first line on.
      return { ...place, range: { from, to: typeof path.at(-1) === 'number' ? from : to } };
    },
  };
}

/** The directions that some policy isolates a Pod for. */
export function isolation({ policies }: Cluster, { index }: Pod): Direction[] {
  const selecting = policies.filter(({ selects }) => selects.has(index));
  return (['ingress', 'egress'] as const).filter((direction) => selecting.some((policy) => policy[direction] !== undefined));
}
