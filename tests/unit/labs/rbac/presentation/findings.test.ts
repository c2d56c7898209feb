import { expect, test } from 'vitest';
import { chainsOf, evidenceText, findingsOf } from '../../../../../src/labs/rbac/presentation/findings.ts';
import { holdersOf } from '../../../../../src/labs/rbac/presentation/who-can.ts';
import { editorMarks } from '../../../../../src/labs/rbac/presentation/editor-marks.ts';
import { subjectsOf } from '../../../../../src/labs/rbac/presentation/subjects.ts';
import { objectText, subjectText } from '../../../../../src/labs/rbac/index.ts';
import { binds, bindsEverywhere, clusterRole, role, rule, urls } from '../objects.ts';
import { loadObjects, loadTexts } from './loaded-texts.ts';

const LIMITS = { subjects: 100, evidence: 1_000 };
const titleOf = (finding: string): string => finding;

function look(objects: readonly unknown[], limits = LIMITS) {
  const loaded = loadObjects(...objects);
  return { loaded, ...findingsOf(loaded.model, subjectsOf(loaded), limits) };
}

test('the gravest subject comes first, and who has no way is named too', () => {
  const { found, clear, left } = look([
    role('shop', 'secrets', rule('get', 'secrets')),
    clusterRole('secrets', rule('get', 'secrets')),
    clusterRole('everything', rule('*', '*', '*')),
    binds('shop', 'Role/secrets', 'user:reader'),
    bindsEverywhere('secrets', 'user:wide-reader'),
    bindsEverywhere('everything', 'user:admin'),
    bindsEverywhere('view', 'group:lookers'),
  ]);
  expect(found.map(({ subject }) => subject.name)).toEqual(['admin', 'wide-reader', 'reader']);
  expect(clear.map(subjectText)).toEqual(['Group "lookers"']);
  expect(left).toBe(0);
});

test('what is looked at is bounded by subjects and by evidence', () => {
  const objects = [clusterRole('r', rule('get', 'secrets')), bindsEverywhere('r', 'user:a', 'user:b', 'user:c')];
  expect(look(objects, { subjects: 2, evidence: 1_000 })).toMatchObject({ left: 1, found: { length: 2 } });
  expect(look(objects, { subjects: 100, evidence: 1 })).toMatchObject({ left: 2, found: { length: 1 } });
});

test('evidence is told by binding and role, with what of the rule counts', () => {
  const { found } = look([
    clusterRole('a', rule('get list delete', 'secrets pods'), rule('watch', '*')),
    clusterRole('b', rule('list', 'secrets')),
    bindsEverywhere('a', 'user:maria'),
    bindsEverywhere('b', 'user:maria'),
  ]);
  const path = found[0]?.paths.find(({ finding }) => finding === 'secrets-read');
  const told =
    path &&
    chainsOf(path).map(({ role: { object }, evidence }) => [objectText(object), ...evidence.map((each) => evidenceText(each, path))]);
  expect(told).toEqual([
    ['ClusterRole "a"', 'get and list on secrets', 'watch on *'],
    ['ClusterRole "b"', 'list on secrets'],
  ]);
});

test('of a wildcard the lists are told that have it', () => {
  const { found } = look([clusterRole('r', rule('*', '*', '*'), urls('get', '*')), bindsEverywhere('r', 'user:maria')]);
  const path = found[0]?.paths[0];
  expect(path?.finding).toBe('wildcard');
  expect(path?.evidence.map((each) => evidenceText(each, path))).toEqual(['* in verbs, apiGroups and resources', '* in nonResourceURLs']);
});

const TEXT = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: r }
rules:
  - apiGroups: [""]
    resources: [pods, secrets]
    verbs: [get, delete]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: b }
subjects:
  - { kind: User, name: maria }
  - { kind: User, name: paul }
roleRef: { kind: ClusterRole, name: r }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: c }
subjects:
  - { kind: Robot, name: r2 }
roleRef: { kind: ClusterRole, name: r }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: e, namespace: shop }
subjects:
  - { kind: Group, name: team }
roleRef: { kind: ClusterRole, name: edit }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: m, namespace: shop }
subjects: []
roleRef: { kind: ClusterRole, name: missing }
`;

test('marks stand at the words of a rule that count, and at the reference to a role that is not in the text', () => {
  const loaded = loadTexts(TEXT);
  const { found } = findingsOf(loaded.model, subjectsOf(loaded), LIMITS);
  const marks = editorMarks(loaded, found, titleOf).map(({ range, severity, message }) => {
    return [TEXT.slice(0, range.from).split('\n').length, TEXT.slice(range.from, range.to), severity, message];
  });
  expect(marks).toEqual([
    [21, 'kind', 'error', 'A subject is a User, a Group or a ServiceAccount; "Robot" names nobody.'],
    [35, 'name', 'warning', 'ClusterRole "missing" is not there, so this grants nothing.'],
    [29, 'name', 'warning', 'impersonate, token-request, secrets-read and 3 others, by ClusterRole "edit": for Group "team".'],
    [7, 'get', 'warning', 'secrets-read: for User "maria" and User "paul".'],
    [6, 'secrets', 'warning', 'secrets-read: for User "maria" and User "paul".'],
  ]);
});

test('marks are bounded', () => {
  const rules = Array.from({ length: 300 }, () => rule('get', 'secrets'));
  const { loaded, found } = look([clusterRole('r', ...rules), bindsEverywhere('r', 'user:maria')]);
  expect(editorMarks(loaded, found, titleOf)).toHaveLength(200);
});

test('who else is asked of so many subjects only', () => {
  const { model } = loadObjects(clusterRole('r', rule('get', 'pods')), bindsEverywhere('r', 'user:a', 'user:b', 'user:c'));
  const asked = (most: number) => {
    const { holders, left } = holdersOf(model, { verb: 'get', resource: 'pods' }, most);
    return [holders.map(({ subject }) => subject.name).join(' '), left];
  };
  expect(asked(10)).toEqual(['a b c', 0]);
  expect(asked(2)).toEqual(['a b', 1]);
});
