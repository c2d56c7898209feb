import type { ObjectRemark } from '../../../labs/network-policy/presentation/object-diagnostics.ts';
import type { GoTo } from '../shared/lab-definition.ts';
import { LineLink } from '../shared/line-link.tsx';

const EFFECTS: Record<ObjectRemark['effect'], string> = {
  'left-out': 'is left out, as the API server would refuse it',
  ignored: 'is read without this part',
  replaces: 'takes the place of another',
};

/** What is wrong with the objects, and what becomes of them in the verdict. */
export function Diagnostics({ remarks, onGoTo }: { remarks: readonly ObjectRemark[]; onGoTo: GoTo }) {
  return (
    <div class="lab-problems np-troubles" role="status">
      {remarks.length > 0 && (
        <>
          <p class="lab-problems-head">Not taken as written</p>
          <ul role="list">
            {remarks.map(({ place: { line, range }, object, message, effect }, i) => (
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
