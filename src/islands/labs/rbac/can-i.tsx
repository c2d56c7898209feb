import type { RbacView } from '../../../labs/rbac/engine.ts';
import type { Query } from '../../../labs/rbac/presentation/query-form.ts';
import type { GoTo } from '../shared/lab-definition.ts';
import { AnswerView } from './answer.tsx';
import { CanForm } from './can-form.tsx';
import { WhoCan } from './who-can.tsx';

interface Props {
  view: RbacView;
  /** What stands in the form, which may be newer than its answer. */
  query: Query;
  onChange: (query: Query) => void;
  onGoTo: GoTo;
}

/** A query to the authorizer with its answer, and who else may do the same. */
export function CanI({ view: { subjects, moreSubjects, suggestions, who, answer, notes }, query, onChange, onGoTo }: Props) {
  return (
    <section aria-labelledby="can-they">
      <h2 id="can-they">Can they?</h2>
      <p class="field-note">
        The roles and bindings that come with Kubernetes are loaded beside the text, as every cluster has them. A text that writes one of
        them replaces it.
      </p>
      <CanForm query={query} subjects={subjects} moreSubjects={moreSubjects} suggestions={suggestions} onChange={onChange} />
      {notes.map((note) => (
        <p key={note} class="field-note">
          {note}
        </p>
      ))}
      {answer && <AnswerView answer={answer} who={who} onGoTo={onGoTo} />}
      {answer && <WhoCan others={answer.others} what={answer.what} onGoTo={onGoTo} />}
    </section>
  );
}
