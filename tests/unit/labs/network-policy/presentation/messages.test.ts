import { expect, test } from 'vitest';
import { selectedPodsText } from '../../../../../src/labs/network-policy/explain-policy.ts';
import {
  CARD_LINES,
  isolatedText,
  morePortsText,
  namespaceText,
  POLICY_SAYS,
  portCountText,
  RULE_SAYS,
} from '../../../../../src/labs/network-policy/presentation/messages.ts';
import { messageOf } from '../../../../../src/labs/shared/diagnostic.ts';

test('what policies and rules say stands behind their names', () => {
  expect(Object.values(POLICY_SAYS)).toEqual(['has no rule', 'has no rule for this connection']);
  expect(messageOf(RULE_SAYS, { code: 'allows', params: null })).toBe('allows it');
});

test('words in the drawing', () => {
  expect(Object.values(CARD_LINES)).toEqual(['no declared port', 'host network', 'outside the cluster']);
  expect([morePortsText(3), isolatedText(['ingress', 'egress']), namespaceText('shop'), portCountText(4)]).toEqual([
    'and 3 more ports',
    'isolated for ingress, egress',
    'namespace shop',
    '4 ports',
  ]);
});

test('which Pods a policy selects: the first six by name', () => {
  expect(selectedPodsText([])).toBe('Here that is no Pod.');
  expect(selectedPodsText(['a/b', 'a/c'])).toBe('Here: a/b and a/c.');
  expect(selectedPodsText(['1', '2', '3', '4', '5', '6', '7', '8'])).toBe('Here: 1, 2, 3, 4, 5, 6 and 2 more.');
});
