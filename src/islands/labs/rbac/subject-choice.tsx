import { subjectText, type NamedSubject } from '../../../labs/rbac/index.ts';
import { SOMEBODY_ELSE } from './question.ts';
import { keyOf } from './subjects.ts';

/** The most subjects that are listed. */
const MOST = 300;

interface Props {
  label: string;
  who: string;
  subjects: readonly NamedSubject[];
  onChange: (who: string) => void;
}

/** One of those whom the objects name, or somebody else. */
export function SubjectChoice({ label, who, subjects, onChange }: Props) {
  const left = subjects.length - MOST;
  return (
    <label class="field subject-choice">
      {label}
      <select value={who} onChange={({ currentTarget: { value } }) => onChange(value)}>
        {subjects.slice(0, MOST).map((subject) => (
          <option key={keyOf(subject)} value={keyOf(subject)}>
            {subjectText(subject)}
          </option>
        ))}
        <option value={SOMEBODY_ELSE}>Somebody else{left > 0 && `: ${left} more are named than are listed`}</option>
      </select>
    </label>
  );
}
