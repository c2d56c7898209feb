import type { ObjectRemark } from '../../../labs/rbac/presentation/object-diagnostics.ts';
import { counted } from '../../../text/counted.ts';
import type { GoTo } from '../shared/lab-definition.ts';
import { PlaceLink } from './place-link.tsx';

/** The most notes that are listed; what changes an answer is listed whole. */
const NOTES = 6;

/** What was left out, what the API server would refuse, and what is probably not meant. Nothing where all is well. */
export function Diagnostics({ remarks, onGoTo }: { remarks: readonly ObjectRemark[]; onGoTo: GoTo }) {
  if (remarks.length === 0) return null;
  const notes = remarks.filter(({ state }) => state === 'note');
  const shown = [...remarks.filter(({ state }) => state !== 'note'), ...notes.slice(0, NOTES)];
  return (
    <section class="doubts" aria-labelledby="doubts">
      <h2 id="doubts">What may not be meant</h2>
      <ul role="list">
        {shown.map(({ state, message, place }, i) => (
          <li key={i}>
            <span class="doubt-state" data-state={state}>
              {state === 'refused' ? 'refused and left out' : state}
            </span>{' '}
            {message} <PlaceLink place={place} onGoTo={onGoTo} />
          </li>
        ))}
        {notes.length > NOTES && <li>and {counted(notes.length - NOTES, 'other note')}</li>}
      </ul>
    </section>
  );
}
