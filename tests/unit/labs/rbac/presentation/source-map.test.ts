import { expect, test } from 'vitest';
import type { Role } from '../../../../../src/labs/rbac/objects.ts';
import { NAME, type Place } from '../../../../../src/labs/rbac/presentation/source-map.ts';
import { subjectsOf, writtenSubject } from '../../../../../src/labs/rbac/presentation/subjects.ts';
import { subjectText } from '../../../../../src/labs/rbac/index.ts';
import { binds, bindsEverywhere, clusterRole, role, rule, serviceAccount } from '../objects.ts';
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
  const { model, placeOf } = loadTexts(ROLE, given);
  const roleOf = (name: string): Role => {
    const role = model.clusterRoles.get(name);
    if (role === undefined) throw new Error(name);
    return role;
  };
  const placeOfRole = (name: string): Place => placeOf(roleOf(name).object, NAME);
  expect(placeOfRole('reader')).toEqual({ kind: 'line', line: 4, range: { from: ROLE.indexOf('name:'), to: ROLE.indexOf('name:') + 4 } });
  expect(placeOfRole('given-role')).toEqual({ kind: 'given' });
  expect(placeOfRole('view')).toEqual({ kind: 'default' });
  const [written] = roleOf('reader').rules;
  expect(written && placeOf(written.origin, written.path)).toMatchObject({ kind: 'line', line: 6 });
});

test('a default role that the text repeats is said at its line', () => {
  const { model, placeOf } = loadObjects(clusterRole('view'));
  const places = model.diagnostics.map(({ code, severity, object, path }) => [code, severity, placeOf(object, path).kind]);
  expect(places).toEqual([['replaced', 'note', 'line']]);
});

test('subjects come in the order of the text, and those that are given after them', () => {
  const given = textOf([bindsEverywhere('edit', 'group:given', 'user:zoe')]);
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
});
