import { objectText, subjectText, type Holder } from '../../../labs/rbac/index.ts';
import { counted } from '../../../text/counted.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import { NAME, type Loaded } from './loaded.ts';
import { PlaceLink } from './place-link.tsx';

/** The most holders that are listed. */
const MOST = 8;

interface Props {
  holders: readonly Holder[];
  /** How many subjects were not looked at. */
  left: number;
  what: string;
  placeOf: Loaded['placeOf'];
  onGoTo: VerdictProps['onGoTo'];
}

/** Everybody else who may do what was asked, of all whom the objects name. */
export function WhoElse({ holders, left, what, placeOf, onGoTo }: Props) {
  return (
    <div class="who-else">
      <h3>Who else may {what}</h3>
      {holders.length === 0 ? (
        <p>Nobody else who is named here.</p>
      ) : (
        <ul role="list">
          {holders.slice(0, MOST).map(({ subject, grants: [first] }) => (
            <li key={subjectText(subject)}>
              {subjectText(subject)}
              {first === undefined ? (
                ', which needs no rule'
              ) : (
                <>
                  , by {objectText(first.binding.object)} <PlaceLink place={placeOf(first.binding.object.index, NAME)} onGoTo={onGoTo} />
                </>
              )}
            </li>
          ))}
          {holders.length > MOST && <li>and {counted(holders.length - MOST, 'other')}</li>}
        </ul>
      )}
      {left > 0 && <p class="field-note">{counted(left, 'more subject is', 'more subjects are')} named and not looked at.</p>}
    </div>
  );
}
