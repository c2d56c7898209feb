import { namedSubjects, subjectText, type NamedSubject, type Subject } from '../../../labs/rbac/index.ts';
import { joined, quoted } from '../../../labs/shared/wording.ts';
import type { Loaded } from './loaded.ts';

/** Everybody whom the objects name: those of the text first, each by the order of its bindings; then those that are given. */
export function subjectsOf({ rbac, placeOf }: Loaded): NamedSubject[] {
  const isEdited = (index: number): boolean => placeOf(index, []).kind === 'line';
  const bindings = [...rbac.bindings].sort(
    ({ object: a }, { object: b }) => Number(isEdited(b.index)) - Number(isEdited(a.index)) || a.index - b.index,
  );
  return namedSubjects({ ...rbac, bindings });
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

/** `User "maria" in the groups "dev" and "qa"`. */
export function writtenSubjectText({ user = '', groups = [] }: Subject): string {
  const who = user === '' ? 'Somebody without a name' : `User ${quoted(user)}`;
  return groups.length === 0 ? who : `${who} in the ${groups.length === 1 ? 'group' : 'groups'} ${joined(groups.map(quoted))}`;
}
