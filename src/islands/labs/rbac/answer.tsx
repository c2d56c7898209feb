import type { Answer, AnswerReason, GrantPath } from '../../../labs/rbac/presentation/answer.ts';
import type { GoTo } from '../shared/lab-definition.ts';
import { PlaceLink } from './place-link.tsx';

interface Props {
  answer: Answer;
  who: string;
  onGoTo: GoTo;
}

/** Whether it is allowed, and by what, or why not. */
export function AnswerView({ answer: { allowed, what, path, superuser, reasons, askedAs, command }, who, onGoTo }: Props) {
  return (
    <div class="answer" data-allowed={allowed}>
      <p class="answer-head" role="status">
        <strong class="answer-word">{allowed ? 'Allowed' : 'Denied'}</strong> {who} {allowed ? 'may' : 'may not'} {what}.
      </p>
      {!allowed && <Reasons reasons={reasons} onGoTo={onGoTo} />}
      {path && <Path path={path} onGoTo={onGoTo} />}
      {superuser !== '' && <p>{superuser}</p>}
      <details class="asked-as">
        <summary>How the request is seen, and how to ask a cluster</summary>
        <p>{askedAs}</p>
        <pre class="code" tabIndex={0}>
          <code>{command}</code>
        </pre>
      </details>
    </div>
  );
}

/** Binding, role and rule, each with its line. */
function Path({ path: { binding, subject, role, rule, from }, onGoTo }: { path: GrantPath; onGoTo: GoTo }) {
  return (
    <ol class="grant-path" role="list">
      <li>
        <span class="path-part">Binding</span> {binding.text} <PlaceLink place={binding.place} onGoTo={onGoTo} /> names {subject.text}{' '}
        <PlaceLink place={subject.place} onGoTo={onGoTo} />
      </li>
      <li>
        <span class="path-part">Role</span> {role.text} <PlaceLink place={role.place} onGoTo={onGoTo} />
      </li>
      <li>
        <span class="path-part">Rule</span> {rule.text} <PlaceLink place={rule.place} onGoTo={onGoTo} />
        {from !== '' && <> from {from}, by aggregation</>}
      </li>
    </ol>
  );
}

/** RBAC has no rules that deny: what comes nearest, and what it lacks. */
function Reasons({ reasons, onGoTo }: { reasons: readonly AnswerReason[]; onGoTo: GoTo }) {
  return (
    <>
      <p class="answer-why">Nothing allows it:</p>
      <ol class="reasons">
        {reasons.map(({ text, rule, binding }, i) => (
          <li key={i}>
            {text}
            {binding && (
              <span class="reason-places">
                {rule && (
                  <>
                    Rule <PlaceLink place={rule} onGoTo={onGoTo} />{' '}
                  </>
                )}
                Binding <PlaceLink place={binding} onGoTo={onGoTo} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
