import type { Others } from '../../../labs/rbac/presentation/answer.ts';
import { counted } from '../../../text/counted.ts';
import type { GoTo } from '../shared/lab-definition.ts';
import { PlaceLink } from './place-link.tsx';

interface Props {
  others: Others;
  what: string;
  onGoTo: GoTo;
}

/** Everybody else who may do what was asked, of all whom the objects name. */
export function WhoCan({ others: { holders, more, left }, what, onGoTo }: Props) {
  return (
    <div class="who-else">
      <h3>Who else may {what}</h3>
      {holders.length === 0 ? (
        <p>Nobody else who is named here.</p>
      ) : (
        <ul role="list">
          {holders.map(({ subject, by }) => (
            <li key={subject}>
              {subject}
              {by === undefined ? (
                ', which needs no rule'
              ) : (
                <>
                  , by {by.text} <PlaceLink place={by.place} onGoTo={onGoTo} />
                </>
              )}
            </li>
          ))}
          {more > 0 && <li>and {counted(more, 'other')}</li>}
        </ul>
      )}
      {left > 0 && <p class="field-note">{counted(left, 'more subject is', 'more subjects are')} named and not looked at.</p>}
    </div>
  );
}
