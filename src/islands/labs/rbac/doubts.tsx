import { objectText, type LoadProblem, type Warning } from '../../../labs/rbac/index.ts';
import { counted } from '../../../text/counted.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import type { Loaded } from './loaded.ts';
import { PlaceLink } from './place-link.tsx';

/** The most that are listed. */
const MOST = 12;

interface Props {
  loaded: Loaded;
  onGoTo: VerdictProps['onGoTo'];
}

/** What was left out, what the API server would refuse, and what is probably not meant. Nothing where all is well. */
export function Doubts({ loaded: { rbac, placeOf }, onGoTo }: Props) {
  // What is given is not the reader's to mend.
  const isEdited = ({ index }: { readonly index: number }): boolean => placeOf(index, []).kind === 'line';
  const problems = rbac.problems.filter(isEdited);
  const warnings = rbac.warnings.filter(({ object }) => isEdited(object));
  const items = [...problems.map(ofProblem), ...warnings.map(ofWarning)];
  if (items.length === 0) return null;
  return (
    <section class="doubts" aria-labelledby="doubts">
      <h2 id="doubts">What may not be meant</h2>
      <ul role="list">
        {items.slice(0, MOST).map(({ state, message, index, path }, i) => (
          <li key={i}>
            <span class="doubt-state" data-state={state}>
              {state}
            </span>{' '}
            {message} <PlaceLink place={placeOf(index, path)} onGoTo={onGoTo} />
          </li>
        ))}
        {items.length > MOST && <li>and {counted(items.length - MOST, 'other')}</li>}
      </ul>
    </section>
  );
}

interface Doubt extends Pick<Warning, 'path' | 'message'> {
  readonly state: 'left out' | 'refused' | 'doubtful';
  readonly index: number;
}

function ofProblem({ index, path, message }: LoadProblem): Doubt {
  return { state: 'left out', message: `${message}.`, index, path };
}

function ofWarning({ object, path, message, refused }: Warning): Doubt {
  return { state: refused ? 'refused' : 'doubtful', message: `${objectText(object)}: ${message}`, index: object.index, path };
}
