import { useState } from 'preact/hooks';
import { notHandedIn } from '../../cohort/learners.ts';

/** Who of those expected has handed in no report. */
export function NotHandedIn({ names, cohort }: { names: readonly string[]; cohort: readonly string[] }) {
  const [expected, setExpected] = useState(cohort.join('\n'));
  const wanted = expected.split('\n').filter((name) => name.trim() !== '');
  const missing = notHandedIn(wanted, names);
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">Who has not handed in</h2>
      <label class="field">
        Names expected, one a line
        <textarea rows={6} value={expected} spellcheck={false} onInput={({ currentTarget: { value } }) => setExpected(value)} />
      </label>
      <div role="status">
        {wanted.length > 0 &&
          (missing.length === 0 ? (
            <p>All {wanted.length} have handed in.</p>
          ) : (
            <>
              <p>
                {missing.length} of {wanted.length} have not:
              </p>
              <ul>
                {missing.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </>
          ))}
      </div>
    </section>
  );
}
