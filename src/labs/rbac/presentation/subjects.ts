import { namedSubjects, subjectText, type NamedSubject, type Subject } from '../index.ts';
import type { Binding } from '../objects.ts';
import type { Loaded } from './source-map.ts';

/** Everybody whom the objects name: those of the text first, each by the order of its bindings; then those that are given. */
export function subjectsOf({ model, placeOf }: Loaded): NamedSubject[] {
  const isEdited = ({ object }: Binding): boolean => placeOf(object, []).kind === 'line';
  const bindings = [...model.bindings].sort((a, b) => Number(isEdited(b)) - Number(isEdited(a)) || a.object.index - b.object.index);
  return namedSubjects({ ...model, bindings });
}

/** A text that tells a subject from every other. */
export const keyOf = subjectText;

/** Who asks, as somebody writes it: groups are separated by commas. */
export function writtenSubject(user: string, groups: string): Subject {
  const names = groups
    .split(',')
    .map((group) => group.trim())
    .filter((group) => group !== '');
  return { user: user.trim(), groups: names };
}
