import { objectText, type Action, type Binding, type Decision, type Grant, type Reason, type Subject } from '../../../labs/rbac/index.ts';
import { joined, quoted } from '../../../labs/shared/wording.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import { canICommand } from './kubectl.ts';
import { NAME, type Loaded } from './loaded.ts';
import { PlaceLink } from './place-link.tsx';
import { ruleText } from './rule-text.ts';

interface Props {
  decision: Decision;
  action: Action;
  /** The question, in words: `ServiceAccount "ci" in shop`, `get pods in shop`. */
  who: string;
  what: string;
  subject: Subject;
  groups: readonly string[];
  placeOf: Loaded['placeOf'];
  onGoTo: VerdictProps['onGoTo'];
}

/** Whether it is allowed, and by what, or why not. */
export function Answer({ decision, action, who, what, subject, groups, placeOf, onGoTo }: Props) {
  return (
    <div class="answer" data-allowed={decision.allowed}>
      <p class="answer-head" role="status">
        <strong class="answer-word">{decision.allowed ? 'Allowed' : 'Denied'}</strong> {who} {decision.allowed ? 'may' : 'may not'} {what}.
      </p>
      {!decision.allowed && <Reasons reasons={decision.reasons} placeOf={placeOf} onGoTo={onGoTo} />}
      {decision.allowed && decision.by === 'rule' && <Path grant={decision.grant} placeOf={placeOf} onGoTo={onGoTo} />}
      {decision.allowed && decision.by === 'superuser' && <p>{decision.text}</p>}
      <details class="asked-as">
        <summary>How the request is seen, and how to ask a cluster</summary>
        <p>
          {subject.user === undefined || subject.user === '' ? 'No user is named' : `The user is ${quoted(subject.user)}`}. The groups, with
          those that authentication adds: {joined(groups.map(quoted))}.
        </p>
        <pre class="code" tabIndex={0}>
          <code>{canICommand(action, subject)}</code>
        </pre>
      </details>
    </div>
  );
}

type Places = Pick<Props, 'placeOf' | 'onGoTo'>;

/** Binding, role and rule, each with its line. */
function Path({ grant: { binding, subject, role, rule }, placeOf, onGoTo }: Places & { grant: Grant }) {
  return (
    <ol class="grant-path" role="list">
      <li>
        <span class="path-part">Binding</span> {objectText(binding.object)}{' '}
        <PlaceLink place={placeOf(binding.object.index, NAME)} onGoTo={onGoTo} /> names {subject.kind} "{subject.name}"{' '}
        <PlaceLink place={placeOf(binding.object.index, subject.path)} onGoTo={onGoTo} />
      </li>
      <li>
        <span class="path-part">Role</span> {objectText(role.object)} <PlaceLink place={placeOf(role.object.index, NAME)} onGoTo={onGoTo} />
      </li>
      <li>
        <span class="path-part">Rule</span> {ruleText(rule)} <PlaceLink place={placeOf(rule.origin.index, rule.path)} onGoTo={onGoTo} />
        {rule.origin !== role.object && <> from {objectText(rule.origin)}, by aggregation</>}
      </li>
    </ol>
  );
}

/** RBAC has no rules that deny: what comes nearest, and what it lacks. */
function Reasons({ reasons, placeOf, onGoTo }: Places & { reasons: readonly Reason[] }) {
  return (
    <>
      <p class="answer-why">Nothing allows it:</p>
      <ol class="reasons">
        {reasons.map((reason, i) => (
          <li key={i}>
            {reason.text}
            <ReasonPlaces reason={reason} placeOf={placeOf} onGoTo={onGoTo} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** The lines of the rule and the binding that a reason is about. */
function ReasonPlaces({ reason, placeOf, onGoTo }: Places & { reason: Reason }) {
  const rule = reason.kind === 'near-miss' ? reason.grant.rule : undefined;
  const binding = bindingOf(reason);
  if (binding === undefined) return null;
  return (
    <span class="reason-places">
      {rule && (
        <>
          Rule <PlaceLink place={placeOf(rule.origin.index, rule.path)} onGoTo={onGoTo} />{' '}
        </>
      )}
      Binding <PlaceLink place={placeOf(binding.object.index, NAME)} onGoTo={onGoTo} />
    </span>
  );
}

function bindingOf(reason: Reason): Binding | undefined {
  switch (reason.kind) {
    case 'near-miss':
      return reason.grant.binding;
    case 'role-missing':
    case 'no-rules':
      return reason.binding;
    default:
      return undefined;
  }
}
