import { endpointText, loadCluster, type Cluster, type Direction, type Endpoint, type Pod } from '../../../labs/network-policy/index.ts';
import type { LocatedObject, ReadObjects } from '../../../labs/shared/read-objects.ts';

/** A cluster, and the way back from its objects to the editor's lines. */
export interface LoadedText {
  readonly cluster: Cluster;
  /** The object of the editor's text at a place of the list that was loaded; none for objects that are given. */
  readonly written: (object: number) => LocatedObject | undefined;
}

/** Loads what is given and what is written as one list: what is written comes later, and so replaces what is given. */
export function loadText(given: ReadObjects['objects'], text: ReadObjects['objects']): LoadedText {
  return {
    cluster: loadCluster([...given, ...text].map(({ value }) => value)),
    written: (object) => text[object - given.length],
  };
}

export function endpointOf({ namespace, name }: Pod): Endpoint {
  return { namespace, pod: name };
}

/** `shop/frontend` */
export function podName(pod: Pod): string {
  return endpointText(endpointOf(pod));
}

export function podAt({ pods }: Cluster, end: Endpoint): Pod | undefined {
  return 'ip' in end ? undefined : pods.find(({ namespace, name }) => namespace === end.namespace && name === end.pod);
}

/** The directions that some policy isolates a Pod for. */
export function isolation({ policies }: Cluster, { index }: Pod): Direction[] {
  const selecting = policies.filter(({ selects }) => selects.has(index));
  return (['ingress', 'egress'] as const).filter((direction) => selecting.some((policy) => policy[direction] !== undefined));
}
