import { describe, expect, test } from 'vitest';
import { authorize } from '../../../../src/labs/rbac/authorize.ts';
import { loadPolicyModel } from '../../../../src/labs/rbac/load.ts';
import { reasonText } from '../../../../src/labs/rbac/reason-text.ts';
import { REFUSING } from './explained.ts';
import { binds, request, role, rule } from './objects.ts';

function reasons(line: string, objects = REFUSING): string[] {
  const decision = authorize(loadPolicyModel(objects), request(line));
  return decision.allowed ? [] : decision.reasons.map(reasonText);
}

describe('a refusal in words', () => {
  test.each([
    [
      'no binding',
      'tom[devs]: get pods web in shop',
      'No binding names the user "tom", nor one of the groups "devs" or "system:authenticated".',
    ],
    [
      'the verb',
      'maria: delete pods web in shop',
      'A rule of Role "reader" in shop does not allow delete pods "web" in shop: its verbs are "get" and "list", and "delete" is not one of them.',
    ],
    [
      'the name',
      'maria: get configmaps other in shop',
      'A rule of Role "reader" in shop does not allow get configmaps "other" in shop: it is only for what is named "settings".',
    ],
    [
      'a name that is not there',
      'maria: get configmaps in shop',
      'A rule of Role "reader" in shop does not allow get configmaps in shop: it is only for what is named "settings", and the request carries no name.',
    ],
    [
      'a subresource',
      'maria: get pods/log web in shop',
      'A rule of Role "reader" in shop does not allow get pods/log "web" in shop: it names the resources "pods", not "pods/log", which has to be named itself.',
    ],
    [
      'the API group',
      'deployer: get deployments.apps web in shop',
      'A rule of Role "deployer" in shop does not allow get deployments.apps "web" in shop: its API groups are "", not "apps".',
    ],
    [
      'the namespace',
      'maria: get pods web in bank',
      'A rule of Role "reader" in shop does not allow get pods "web" in bank: RoleBinding "reader-binding" in shop grants only what is in shop, not in bank.',
    ],
    [
      'the cluster scope',
      'maria: list pods at cluster',
      'A rule of Role "reader" in shop does not allow list pods at cluster scope: RoleBinding "reader-binding" in shop grants only what is in shop, and the request is for no single namespace.',
    ],
    [
      'a URL',
      'probe: get /healthz',
      'A rule of ClusterRole "probe" does not allow get /healthz: RoleBinding "probe-binding" in shop grants only what is in shop, and a URL is in no namespace.',
    ],
    ['an empty role', 'empty: get pods web in shop', 'RoleBinding "empty-binding" in shop refers to Role "empty", which has no rules.'],
    [
      'a missing role',
      'gone: get pods web in shop',
      'RoleBinding "gone-binding" in shop refers to Role "gone", which is not there in shop: a Role is looked for in the binding\'s namespace only.',
    ],
  ])('by %s is explained', (_, line, expected) => {
    expect(reasons(line)[0]).toBe(expected);
  });

  test('by no binding of a group is explained without a user', () => {
    expect(reasons('[devs]: get pods web in shop')).toEqual(['No binding names one of the groups "devs" or "system:authenticated".']);
  });

  test('by rules about something else altogether begins with that', () => {
    expect(reasons('maria: get backups.storage.example.com b in shop')).toEqual([
      'No rule that a binding gives them names backups.storage.example.com.',
      'A rule of Role "reader" in shop does not allow get backups.storage.example.com "b" in shop: its API groups are "", not "storage.example.com" and it names the resources "pods", not "backups".',
    ]);
  });

  test('tells only a few of many words', () => {
    const long = [role('shop', 'long', rule('a b c d e f', 'pods')), binds('shop', 'Role/long', 'user:maria')];
    expect(reasons('maria: get pods web in shop', long)[0]).toContain('its verbs are "a", "b", "c", "d" and 2 others');
  });
});
