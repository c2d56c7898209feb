import type { Answer, Side } from '../../../labs/network-policy/presentation/answer.ts';
import { counted } from '../../../text/counted.ts';
import type { GoTo } from '../shared/lab-definition.ts';
import { PlaceLink, PolicyName } from './policy-name.tsx';

/** Whether a connection is allowed, and what each of its ends says of it. */
export function AnswerView({ answer, onGoTo }: { answer: Answer; onGoTo: GoTo }) {
  const { allowed, isPossible, question, sentence, sides, notes } = answer;
  return (
    <div class="np-answer" data-allowed={allowed}>
      <p class="np-outcome" role="status">
        <strong>{!isPossible ? 'No such connection' : allowed ? 'Allowed' : 'Denied'}</strong>: {question}
      </p>
      {sides.length === 0 ? (
        <p>{sentence}</p>
      ) : (
        <ol class="np-directions" role="list">
          {sides.map((side) => (
            <SideView key={side.direction} side={side} onGoTo={onGoTo} />
          ))}
        </ol>
      )}
      {notes.map(({ kind, text }) => (
        <p key={kind} class="np-note">
          <strong>Note:</strong> {text}
        </p>
      ))}
    </div>
  );
}

function SideView({ side, onGoTo }: { side: Side; onGoTo: GoTo }) {
  const { direction, allowed, sentence, reasons, moreReasons } = side;
  const end = direction === 'egress' ? 'Egress of the source' : 'Ingress of the destination';
  return (
    <li data-allowed={allowed}>
      <h3 class="np-side">
        {end}: <span class="np-says">{allowed ? 'allowed' : 'denied'}</span>
      </h3>
      <p>{sentence}</p>
      {reasons.length > 0 && (
        <ul class="np-reasons">
          {reasons.map(({ policy, says, rules, moreRules }) => (
            <li key={policy.text}>
              <PolicyName part={policy} onGoTo={onGoTo} /> {says}
              {rules.length > 0 && (
                <ul>
                  {rules.map(({ text, parts }, i) => (
                    <li key={i}>
                      {parts.map((part, at) => (
                        <span key={part.text}>
                          {at > 0 && ', '}
                          <code>{part.text}</code> <PlaceLink part={part} onGoTo={onGoTo} />
                        </span>
                      ))}{' '}
                      {text}
                    </li>
                  ))}
                  {moreRules > 0 && <li>{counted(moreRules, 'more rule')}</li>}
                </ul>
              )}
            </li>
          ))}
          {moreReasons > 0 && <li>{counted(moreReasons, 'more policy', 'more policies')}</li>}
        </ul>
      )}
    </li>
  );
}
