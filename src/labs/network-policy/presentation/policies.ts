import { explainPolicy, selectedPodsText } from '../explain-policy.ts';
import { policyPart, type PolicyPart } from './reasons.ts';
import { type Loaded } from './source-map.ts';
import { podName } from './pod-summary.ts';

const MOST_POLICIES = 25;

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
      const selected = loaded.cluster.pods.filter(({ index }) => policy.selects.has(index)).map(podName);
      const [first = '', ...rest] = explainPolicy(policy);
      return {
        name: policyPart(loaded, policy, ['metadata', 'name'], `${policy.namespace}/${policy.name}`),
        sentences: [`${first} ${selectedPodsText(selected)}`, ...rest],
      };
    }),
    left: Math.max(0, policies.length - MOST_POLICIES),
  };
}
