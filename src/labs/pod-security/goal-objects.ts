import type { KubernetesObject } from '../shared/read-objects.ts';
import { fieldsAt } from './goal-fields.ts';

/** The objects of a text by `<Kind>/<name>`, as a goal names them. */
export type ObjectsByName = ReadonlyMap<string, readonly KubernetesObject[]>;

export function byName(objects: readonly KubernetesObject[]): ObjectsByName {
  return Map.groupBy(objects, nameOf);
}

export function nameOf({ kind, value }: KubernetesObject): string {
  const [name] = fieldsAt(value, 'metadata.name');
  return `${kind}/${typeof name?.value === 'string' ? name.value : ''}`;
}
