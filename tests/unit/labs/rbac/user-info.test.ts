import { describe, expect, test } from 'vitest';
import { appliesTo, userInfoOf } from '../../../../src/labs/rbac/user-info.ts';
import type { Subject } from '../../../../src/labs/rbac/request.ts';

/** https://kubernetes.io/docs/reference/access-authn-authz/authentication/ */
describe('groups that authentication adds', () => {
  test.each<[string, Subject, string[]]>([
    ['a user who gives no groups is authenticated', { user: 'maria' }, ['system:authenticated']],
    ['a user with an empty list of groups too', { user: 'maria', groups: [] }, ['system:authenticated']],
    ['groups that are given stay', { user: 'maria', groups: ['devs'] }, ['devs', 'system:authenticated']],
    ['a group is not doubled', { user: 'maria', groups: ['system:authenticated'] }, ['system:authenticated']],
    ['an anonymous user is unauthenticated', { user: 'system:anonymous' }, ['system:unauthenticated']],
    ['whoever is given as unauthenticated stays so', { user: 'maria', groups: ['system:unauthenticated'] }, ['system:unauthenticated']],
    [
      'a ServiceAccount is in the groups of all and of its namespace',
      { user: 'system:serviceaccount:shop:ci' },
      ['system:serviceaccounts', 'system:serviceaccounts:shop', 'system:authenticated'],
    ],
    [
      'a ServiceAccount whose groups are given is the same',
      { user: 'system:serviceaccount:shop:ci', groups: ['system:serviceaccounts:shop', 'system:serviceaccounts', 'system:authenticated'] },
      ['system:serviceaccounts:shop', 'system:serviceaccounts', 'system:authenticated'],
    ],
    ['a user name that only looks like a ServiceAccount is a user', { user: 'system:serviceaccount:shop' }, ['system:authenticated']],
    ['one with too many parts is a user', { user: 'system:serviceaccount:shop:ci:x' }, ['system:authenticated']],
    ['one whose name has an empty part is a user', { user: 'system:serviceaccount:shop:a..b' }, ['system:authenticated']],
    [
      'a ServiceAccount whose name has dots is one',
      { user: 'system:serviceaccount:shop:a.b' },
      ['system:serviceaccounts', 'system:serviceaccounts:shop', 'system:authenticated'],
    ],
    ['one with capital letters is a user', { user: 'system:serviceaccount:Shop:ci' }, ['system:authenticated']],
    ['members of system:masters are authenticated as well', { groups: ['system:masters'] }, ['system:masters', 'system:authenticated']],
    ['a node keeps to its group', { user: 'system:node:n1', groups: ['system:nodes'] }, ['system:nodes', 'system:authenticated']],
  ])('%s', (_, subject, expected) => {
    expect(userInfoOf(subject).groups).toEqual(expected);
  });
});

describe('a subject of a binding', () => {
  const ci = userInfoOf({ user: 'system:serviceaccount:shop:ci' });
  const subject = (kind: string, name: string, namespace?: string) => ({ kind, name, namespace, path: [] });

  test.each([
    ['a ServiceAccount by name and namespace', subject('ServiceAccount', 'ci', 'shop'), 'bank', true],
    ['a ServiceAccount of another namespace', subject('ServiceAccount', 'ci', 'bank'), 'shop', false],
    ["a ServiceAccount without one, in the binding's own", subject('ServiceAccount', 'ci'), 'shop', true],
    ['a ServiceAccount without one, in another', subject('ServiceAccount', 'ci'), 'bank', false],
    ['a ServiceAccount without one, in a ClusterRoleBinding', subject('ServiceAccount', 'ci'), undefined, false],
    ['a user by the full name', subject('User', 'system:serviceaccount:shop:ci'), 'bank', true],
    ['a user by the short name', subject('User', 'ci'), 'shop', false],
    ['the group of its namespace', subject('Group', 'system:serviceaccounts:shop'), undefined, true],
    ['the group of another namespace', subject('Group', 'system:serviceaccounts:bank'), undefined, false],
    ['an unknown kind', subject('Serviceaccount', 'ci', 'shop'), 'shop', false],
  ])('%s', (_, named, namespace, expected) => {
    expect(appliesTo(named, ci, namespace)).toBe(expected);
  });
});
