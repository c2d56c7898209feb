import { joined } from '../../shared/wording.ts';
import { explainPolicy } from '../explain-policy.ts';
import type { Policy } from '../policy.ts';
import { policyPart, type PolicyPart } from './reasons.ts';
import { type Loaded } from './source-map.ts';
import { podName } from './pod-summary.ts';

const MOST_POLICIES = 25;
const MOST_NAMED = 6;

/** The policies in words, those of the text first. */
export interface PoliciesView {
  readonly policies: readonly { readonly name: PolicyPart; readonly sentences: readonly string[] }[];
  /** How many are not put into words. */
  readonly left: number;
}

export function policiesView(loaded: Loaded): PoliciesView {
  const { policies } = loaded.cluster;
  const ordered = [...policies].sort(
    (a, b) => Number(loaded.isWritten(b.object)) - Number(loaded.isWritten(a.object)) || a.object - b.object,
  );
  return {
    policies: ordered.slice(0, MOST_POLICIES).map((policy) => {
      const [first = '', ...rest] = explainPolicy(policy);
      return {
        name: policyPart(loaded, policy, ['metadata', 'name'], `${policy.namespace}/${policy.name}`),
        sentences: [`${first} ${selectedText(loaded, policy)}`, ...rest],
      };
    }),
    left: Math.max(0, policies.length - MOST_POLICIES),
  };
}

function selectedText({ cluster }: Loaded, { selects }: Policy): string {
  const names = cluster.pods.filter(({ index }) => selects.has(index)).map(podName);
  if (names.length === 0) return 'Here that is no Pod.';
  const shown = names.slice(0, MOST_NAMED);
  const more = names.length - shown.length;
  return `Here: ${joined(more > 0 ? [...shown, `${more.toLocaleString('en')} more`] : shown)}.`;
}
