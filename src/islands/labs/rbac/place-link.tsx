import type { VerdictProps } from '../shared/lab-definition.ts';
import { LineLink } from '../shared/line-link.tsx';
import type { Place } from './loaded.ts';

const ELSEWHERE = { given: 'given', default: 'default role' } as const;

/** The way to a line of the editor, or the word for where else something stands. */
export function PlaceLink({ place, onGoTo }: { place: Place; onGoTo: VerdictProps['onGoTo'] }) {
  if (place.kind === 'line') return <LineLink line={place.line} range={place.range} onGoTo={onGoTo} />;
  return <span class="place">{ELSEWHERE[place.kind]}</span>;
}
