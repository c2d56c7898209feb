import { useMemo } from 'preact/hooks';
import { actionOf, actionText, authorize, callerOf, type NamedSubject, type Subject } from '../../../labs/rbac/index.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import { Answer } from './answer.tsx';
import { CanForm } from './can-form.tsx';
import { holdersOf, type Holders } from './holders.ts';
import type { Loaded } from './loaded.ts';
import { askedBy, type Question } from './question.ts';
import { keyOf } from './subjects.ts';
import { WhoElse } from './who-else.tsx';

/** The most subjects of bindings that are asked about. */
const LOOKED_AT = 2_000;
const NOBODY: Holders = { holders: [], left: 0 };

interface Props {
  loaded: Loaded;
  subjects: readonly NamedSubject[];
  question: Question;
  /** Who asks, and in words. */
  subject: Subject;
  who: string;
  onChange: (question: Question) => void;
  onGoTo: VerdictProps['onGoTo'];
}

/** A question to the authorizer with its answer, and who else may do the same. */
export function CanThey({ loaded: { rbac, placeOf }, subjects, question, subject, who, onChange, onGoTo }: Props) {
  const { action, note } = askedBy(question);
  const key = JSON.stringify(action);
  // What is asked is named by its key.
  const { holders, left } = useMemo(() => (action ? holdersOf(rbac, action, LOOKED_AT) : NOBODY), [rbac, key]);
  const others = holders.filter((each) => keyOf(each.subject) !== question.who);

  return (
    <section aria-labelledby="can-they">
      <h2 id="can-they">Can they?</h2>
      <p class="field-note">
        The default roles <code>cluster-admin</code>, <code>admin</code>, <code>edit</code> and <code>view</code> are loaded beside the
        text, as every cluster has them.
      </p>
      <CanForm question={question} subjects={subjects} rbac={rbac} onChange={onChange} />
      {action && (
        <Answer
          decision={authorize(rbac, { ...subject, ...action })}
          action={actionOf(action)}
          who={who}
          what={actionText(actionOf(action))}
          subject={subject}
          groups={callerOf(subject).groups}
          placeOf={placeOf}
          onGoTo={onGoTo}
        />
      )}
      {note !== undefined && <p class="field-note">{note}</p>}
      {action && <WhoElse holders={others} left={left} what={actionText(actionOf(action))} placeOf={placeOf} onGoTo={onGoTo} />}
    </section>
  );
}
