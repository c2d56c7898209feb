import { expect, test } from 'vitest';
import { listText, ruleText } from '../../../../../src/labs/rbac/presentation/rule-text.ts';
import { suggestionsOf } from '../../../../../src/labs/rbac/presentation/suggestions.ts';
import { loadPolicyModel } from '../../../../../src/labs/rbac/index.ts';
import { clusterRole, role, rule, serviceAccount, urls } from '../objects.ts';

const ruleOf = (written: ReturnType<typeof rule>) => loadPolicyModel([clusterRole('r', written)]).clusterRoles.get('r')?.rules[0];

test.each([
  [rule('get list', 'pods'), 'verbs get and list; API group ""; resource pods'],
  [rule('get', 'secrets configmaps', 'apps', 'a', 'b'), 'verb get; API group apps; resources secrets and configmaps; names a and b'],
  [urls('get', '/a /b'), 'verb get; URLs /a and /b'],
])('a rule in words', (written, text) => {
  const loaded = ruleOf(written);
  expect(loaded && ruleText(loaded)).toBe(text);
});

test('long lists are cut, and say so', () => {
  expect(listText(['a', 'b', 'c'], 3)).toBe('a, b and c');
  expect(listText(['a', 'b', 'c', 'd'], 3)).toBe('a, b, c and 1 other');
  expect(listText([], 3)).toBe('');
});

test('the words that are offered are those of the objects, without wildcards', () => {
  const words = suggestionsOf(
    loadPolicyModel([
      role('shop', 'r', rule('bind get', 'pods */scale *', 'apps')),
      clusterRole('c', urls('get', '/own *')),
      serviceAccount('bank', 'ci'),
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'town' } },
    ]),
  );
  expect(words.verbs).toContain('bind');
  expect(words.verbs.filter((verb) => verb === 'get')).toHaveLength(1);
  expect(words.resources).toEqual(['pods']);
  expect(words.apiGroups).toEqual(['apps']);
  expect(words.paths).toContain('/own');
  expect(words.namespaces).toEqual(['shop', 'bank', 'town']);
});
