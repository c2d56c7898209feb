import type { Place } from '../../../labs/rbac/presentation/source-map.ts';
import type { GoTo } from '../shared/lab-definition.ts';
import { LineLink } from '../shared/line-link.tsx';

const ELSEWHERE = { given: 'given', default: 'built in' } as const;

/** The way to a line of the editor, or the word for where else something stands. */
export function PlaceLink({ place, onGoTo }: { place: Place; onGoTo: GoTo }) {
  if (place.kind === 'line') return <LineLink line={place.line} range={place.range} onGoTo={onGoTo} />;
  return <span class="place">{ELSEWHERE[place.kind]}</span>;
}
