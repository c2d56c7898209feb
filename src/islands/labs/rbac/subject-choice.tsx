import { SOMEBODY_ELSE } from '../../../labs/rbac/presentation/query-form.ts';

interface Props {
  label: string;
  who: string;
  subjects: readonly string[];
  /** How many are named and not listed. */
  more: number;
  onChange: (who: string) => void;
}

/** One of those whom the objects name, or somebody else. */
export function SubjectChoice({ label, who, subjects, more, onChange }: Props) {
  return (
    <label class="field subject-choice">
      {label}
      <select value={who} onChange={({ currentTarget: { value } }) => onChange(value)}>
        {subjects.map((subject) => (
          <option key={subject} value={subject}>
            {subject}
          </option>
        ))}
        <option value={SOMEBODY_ELSE}>Somebody else{more > 0 && `: ${more} more are named than are listed`}</option>
      </select>
    </label>
  );
}
