import type { PolicyPart } from '../../../labs/network-policy/presentation/reasons.ts';
import type { GoTo } from '../shared/lab-definition.ts';
import { LineLink } from '../shared/line-link.tsx';

interface Props {
  part: PolicyPart;
  onGoTo: GoTo;
}

/** A policy's name, with the way to its line, if it is one of the text. */
export function PolicyName({ part, onGoTo }: Props) {
  return (
    <>
      <span class="np-policy-name">{part.text}</span>{' '}
      {part.place ? <PlaceLink part={part} onGoTo={onGoTo} /> : <span class="object-place">(given)</span>}
    </>
  );
}

/** The way to a part of a policy; nothing for a policy that is given. */
export function PlaceLink({ part: { place }, onGoTo }: Props) {
  return place ? <LineLink line={place.line} range={place.range} onGoTo={onGoTo} /> : null;
}
