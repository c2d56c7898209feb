import { expect, test } from 'vitest';
import { NAME } from '../../../../../src/islands/labs/rbac/loaded.ts';
import { subjectsOf, writtenSubject, writtenSubjectText } from '../../../../../src/islands/labs/rbac/subjects.ts';
import { subjectText } from '../../../../../src/labs/rbac/index.ts';
import { binds, bindsEverywhere, clusterRole, role, rule, serviceAccount } from '../../../labs/rbac/objects.ts';
import { loadObjects, loadTexts, textOf } from './loaded-texts.ts';

const ROLE = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: reader
rules:
  - apiGroups: [""]
    resources: [pods]
    verbs: [get]
`;

test('an object of the text has lines; one that is given or comes with Kubernetes says so', () => {
  const given = textOf([clusterRole('given-role', rule('get', 'pods'))]);
  const { rbac, placeOf } = loadTexts(ROLE, given);
  const placeOfRole = (name: string) => placeOf(rbac.clusterRoles.get(name)?.[0]?.object.index ?? -1, NAME);
  expect(placeOfRole('reader')).toEqual({ kind: 'line', line: 4, range: { from: ROLE.indexOf('name:'), to: ROLE.indexOf('name:') + 4 } });
  expect(placeOfRole('given-role')).toEqual({ kind: 'given' });
  expect(placeOfRole('view')).toEqual({ kind: 'default' });
  const [written] = rbac.clusterRoles.get('reader')?.[0]?.rules ?? [];
  expect(placeOf(written?.origin.index ?? -1, written?.path ?? [])).toMatchObject({ kind: 'line', line: 6 });
});

test('a default role that the text repeats is the text’s mistake', () => {
  const { rbac, placeOf } = loadObjects(clusterRole('view'));
  const places = rbac.warnings.map(({ kind, object, path }) => [kind, placeOf(object.index, path).kind]);
  expect(places).toEqual([['duplicate', 'line']]);
});

test('subjects come in the order of the text, and those that are given after them', () => {
  const given = textOf([bindsEverywhere('view', 'group:given', 'user:zoe')]);
  const text = textOf([
    serviceAccount('shop', 'unbound'),
    binds('shop', 'Role/b', 'user:zoe', 'sa:shop/ci'),
    bindsEverywhere('view', 'group:engineers'),
    role('shop', 'b'),
  ]);
  expect(subjectsOf(loadTexts(text, given)).map(subjectText)).toEqual([
    'User "zoe"',
    'ServiceAccount "ci" in shop',
    'Group "engineers"',
    'Group "given"',
    'ServiceAccount "unbound" in shop',
  ]);
});

test('somebody else is written with groups between commas', () => {
  expect(writtenSubject(' maria ', 'dev, ,qa')).toEqual({ user: 'maria', groups: ['dev', 'qa'] });
  expect(writtenSubjectText({ user: 'maria', groups: ['dev', 'qa'] })).toBe('User "maria" in the groups "dev" and "qa"');
  expect(writtenSubjectText({ user: '', groups: ['dev'] })).toBe('Somebody without a name in the group "dev"');
});
