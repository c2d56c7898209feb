import type { VerdictProps } from '../shared/lab-definition.ts';
import { LineLink } from '../shared/line-link.tsx';
import type { Trouble } from './troubles.ts';

const EFFECTS: Record<Trouble['effect'], string> = {
  'left-out': 'is left out, as the API server would refuse it',
  ignored: 'is read without this part',
  replaces: 'takes the place of another',
};

/** What is wrong with the objects, and what becomes of them in the verdict. */
export function LeftOut({ troubles, onGoTo }: { troubles: readonly Trouble[]; onGoTo: VerdictProps['onGoTo'] }) {
  return (
    <div class="lab-problems np-troubles" role="status">
      {troubles.length > 0 && (
        <>
          <p class="lab-problems-head">Not taken as written</p>
          <ul role="list">
            {troubles.map(({ line, range, object, message, effect }, i) => (
              <li key={i}>
                <LineLink line={line} range={range} onGoTo={onGoTo} /> {object} {EFFECTS[effect]}: {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
