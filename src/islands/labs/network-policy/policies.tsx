import { explainPolicy, type Policy } from '../../../labs/network-policy/index.ts';
import { joined } from '../../../labs/shared/wording.ts';
import type { VerdictProps } from '../shared/lab-definition.ts';
import { podName, type LoadedText } from './loaded-text.ts';
import { PolicyName } from './policy-name.tsx';

const MOST_POLICIES = 25;
const MOST_NAMED = 6;

/** Each policy in words, those of the text first. */
export function Policies({ loaded, onGoTo }: { loaded: LoadedText; onGoTo: VerdictProps['onGoTo'] }) {
  const { policies } = loaded.cluster;
  const isWritten = ({ object }: Policy): boolean => loaded.written(object) !== undefined;
  const ordered = [...policies].sort((a, b) => Number(isWritten(b)) - Number(isWritten(a)) || a.object - b.object);
  return (
    <section aria-labelledby="np-policies">
      <h2 id="np-policies">The policies in words</h2>
      {policies.length === 0 && <p>There is no NetworkPolicy here: no Pod is isolated, and every connection is allowed.</p>}
      {ordered.slice(0, MOST_POLICIES).map((policy) => (
        <article key={policy.object} class="np-policy">
          <h3>
            <PolicyName policy={policy} loaded={loaded} onGoTo={onGoTo} />
          </h3>
          <ul>
            {explainPolicy(policy).map((sentence, i) => (
              <li key={i}>
                {sentence}
                {i === 0 && ` ${selectedText(loaded, policy)}`}
              </li>
            ))}
          </ul>
        </article>
      ))}
      {policies.length > MOST_POLICIES && (
        <p class="field-note">
          {(policies.length - MOST_POLICIES).toLocaleString('en')} more policies are not put into words here. They count all the same.
        </p>
      )}
    </section>
  );
}

function selectedText({ cluster }: LoadedText, { selects }: Policy): string {
  const names = cluster.pods.filter(({ index }) => selects.has(index)).map(podName);
  if (names.length === 0) return 'Here that is no Pod.';
  const shown = names.slice(0, MOST_NAMED);
  const more = names.length - shown.length;
  return `Here: ${joined(more > 0 ? [...shown, `${more.toLocaleString('en')} more`] : shown)}.`;
}
