import type { Requirement } from '../shared/grade.ts';
import type { LocatedObject } from '../shared/read-objects.ts';
import { quoted } from '../shared/wording.ts';
import { fieldsAt } from './goal-fields.ts';

/** The objects of a text by `<Kind>/<name>`, as a goal names them. */
export type ObjectsByName = ReadonlyMap<string, readonly LocatedObject[]>;

export function byName(objects: readonly LocatedObject[]): ObjectsByName {
  return Map.groupBy(objects, nameOf);
}

export function nameOf({ kind, value }: LocatedObject): string {
  const [name] = fieldsAt(value, 'metadata.name');
  return `${kind}/${typeof name?.value === 'string' ? name.value : ''}`;
}

/** `Deployment "shop"` of `Deployment/shop`. */
export function nameText(name: string): string {
  const [kind = '', own = ''] = name.split('/');
  return `${kind} ${quoted(own)}`;
}

/** What a requirement says of an object that is not there. */
export function absentText(name: string): string {
  return `${nameText(name)} is not in the answer.`;
}

/** A requirement with what is so instead, if it is not met. */
export function requirement(text: string, faults: readonly string[]): Requirement {
  return faults.length === 0 ? { text, met: true } : { text, met: false, detail: faults.join(' ') };
}
