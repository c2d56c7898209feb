import { expect, test } from 'vitest';
import { reasonsOf } from '../../../../../src/labs/network-policy/presentation/reasons.ts';
import { ask, clusterOf, pod, policy } from '../objects.ts';

const CLUSTER = clusterOf(
  pod('a/web', { labels: { app: 'web' } }),
  pod('a/api', { labels: { app: 'api' } }),
  policy('a/deny', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }),
  policy('a/rules', {
    podSelector: { matchLabels: { app: 'api' } },
    ingress: [
      { from: [{ podSelector: { matchLabels: { app: 'other' } } }], ports: [{ port: 1 }] },
      { from: [{ namespaceSelector: {} }], ports: [{ port: 79 }, { port: 80 }] },
      { ports: [{ port: 443 }] },
    ],
  }),
);

/** Nothing of it stands in a text. */
const GIVEN = { isWritten: () => false, placeOf: () => ({ line: 1, range: { from: 0, to: 0 } }) };

function reasons(words: string, direction: 'egress' | 'ingress') {
  const verdict = ask(CLUSTER, words);
  if (verdict.kind !== 'decided') throw new Error(verdict.kind);
  return reasonsOf(verdict[direction], GIVEN).map(({ policy: { text: name }, says, rules }) => ({
    name,
    says,
    rules: rules.map(({ says: { code, params }, parts }) => ({ of: parts.map((part) => part.text).join(' '), code, params })),
  }));
}

test('what allows is named with the elements that match, before what only isolates', () => {
  expect(reasons('a/web > a/api 80', 'ingress')).toEqual([
    { name: 'a/rules', says: undefined, rules: [{ of: 'spec.ingress[1] from[0] ports[1]', code: 'allows', params: null }] },
    { name: 'a/deny', says: 'no-rule-for-this', rules: [] },
  ]);
  expect(reasons('a/web > a/api 443', 'ingress')[0]?.rules).toMatchObject([{ of: 'spec.ingress[2] ports[0]', code: 'allows' }]);
});

test('what denies is named with what each rule is for', () => {
  expect(reasons('a/web > a/api 81', 'ingress')).toEqual([
    {
      name: 'a/rules',
      says: undefined,
      rules: [
        { of: 'spec.ingress[0]', code: 'is-for-other', params: { direction: 'ingress', peerMatches: false, portMatches: false } },
        { of: 'spec.ingress[1]', code: 'is-for-other', params: { direction: 'ingress', peerMatches: true, portMatches: false } },
        { of: 'spec.ingress[2]', code: 'is-for-other', params: { direction: 'ingress', peerMatches: true, portMatches: false } },
      ],
    },
    { name: 'a/deny', says: 'no-rule', rules: [] },
  ]);
  expect(reasons('a/web > a/api 80', 'egress')).toEqual([{ name: 'a/deny', says: 'no-rule', rules: [] }]);
});

test('an end that is not isolated has no reasons', () => {
  expect(reasons('203.0.113.10 > a/api 80', 'egress')).toEqual([]);
});
