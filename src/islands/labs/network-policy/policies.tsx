import type { PoliciesView } from '../../../labs/network-policy/presentation/policies.ts';
import type { GoTo } from '../shared/lab-definition.ts';
import { PolicyName } from './policy-name.tsx';

/** Each policy in words, those of the text first. */
export function Policies({ view: { policies, left }, onGoTo }: { view: PoliciesView; onGoTo: GoTo }) {
  return (
    <section aria-labelledby="np-policies">
      <h2 id="np-policies">The policies in words</h2>
      {policies.length === 0 && <p>There is no NetworkPolicy here: no Pod is isolated, and every connection is allowed.</p>}
      {policies.map(({ name, sentences }, i) => (
        <article key={i} class="np-policy">
          <h3>
            <PolicyName part={name} onGoTo={onGoTo} />
          </h3>
          <ul>
            {sentences.map((sentence, at) => (
              <li key={at}>{sentence}</li>
            ))}
          </ul>
        </article>
      ))}
      {left > 0 && (
        <p class="field-note">{left.toLocaleString('en')} more policies are not put into words here. They count all the same.</p>
      )}
    </section>
  );
}
