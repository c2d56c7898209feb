import { describe, expect, test } from 'vitest';
import { authorize } from '../../../../src/labs/rbac/authorize.ts';
import { DEFAULT_OBJECTS } from '../../../../src/labs/rbac/defaults/default-objects.ts';
import { loadPolicyModel } from '../../../../src/labs/rbac/load.ts';
import { REFUSING } from './explained.ts';
import { binds, request, role, rule } from './objects.ts';

function reasons(line: string, defaults: readonly unknown[] = []): string[] {
  const decision = authorize(loadPolicyModel(REFUSING, defaults), request(line));
  if (decision.allowed) return [];
  return decision.reasons.map((reason) => [reason.kind, ...(reason.kind === 'near-miss' ? reason.lacks : [])].join(' '));
}

describe('a refusal', () => {
  test.each([
    ['no binding', 'tom[devs]: get pods web in shop', 'no-binding'],
    ['the verb', 'maria: delete pods web in shop', 'near-miss verb'],
    ['the name', 'maria: get configmaps other in shop', 'near-miss name'],
    ['a name that is not there', 'maria: get configmaps in shop', 'near-miss name'],
    ['a subresource', 'maria: get pods/log web in shop', 'near-miss resource'],
    ['the API group', 'deployer: get deployments.apps web in shop', 'near-miss group'],
    ['the namespace', 'maria: get pods web in bank', 'near-miss namespace'],
    ['the cluster scope', 'maria: list pods at cluster', 'near-miss namespace'],
    ['a URL', 'probe: get /healthz', 'near-miss namespace'],
    ['an empty role', 'empty: get pods web in shop', 'no-rules'],
    ['a missing role', 'gone: get pods web in shop', 'role-missing'],
  ])('by %s is explained', (_, line, expected) => {
    expect(reasons(line)[0]).toBe(expected);
  });

  test('by rules about something else altogether begins with that', () => {
    expect(reasons('maria: get backups.storage.example.com b in shop')).toEqual(['no-rule', 'near-miss group resource']);
  });

  test('does not tell of what everybody may in every cluster', () => {
    expect(reasons('tom: get pods web in shop', DEFAULT_OBJECTS)).toEqual(['no-binding']);
    expect(reasons('maria: delete pods web in shop', DEFAULT_OBJECTS)).toEqual(['near-miss verb']);
  });

  test('tells the rules that lack least, at most three', () => {
    const many = [
      role('shop', 'many', ...['a', 'b', 'c', 'd'].map((name) => rule('get', name)), rule('list', 'x', 'other')),
      binds('shop', 'Role/many', 'user:maria'),
    ];
    const decision = authorize(loadPolicyModel(many), request('maria: get pods web in shop'));
    expect(decision).toMatchObject({ allowed: false });
    if (!decision.allowed) {
      expect(decision.reasons.map((reason) => (reason.kind === 'near-miss' ? reason.lacks : []))).toEqual([
        ['resource'],
        ['resource'],
        ['resource'],
      ]);
    }
  });

  test('gives the rule that comes nearest, with its way', () => {
    const decision = authorize(loadPolicyModel(REFUSING), request('maria: get configmaps other in shop'));
    if (decision.allowed) throw new Error('allowed');
    expect(decision.reasons).toMatchObject([
      { kind: 'near-miss', lacks: ['name'], grant: { rule: { path: ['rules', 1], origin: { index: 0 } } } },
    ]);
  });
});
