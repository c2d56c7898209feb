import { expect, test } from 'vitest';
import { minimalContent, mistakesIn } from './minimal-content.ts';

const FILE = 'content/manifests/etcd/example.yaml';

/** What is said of a manifest: line, field, message and what is allowed. */
const said = (text: string) =>
  mistakesIn(minimalContent().set(FILE, text)).map(({ kind, line, field, message, allowed }) => ({ kind, line, field, message, allowed }));

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n    - name: a\n      image: nginx:1.29\n';

test('an object with the fields of the API is in order', () => {
  expect(said(POD)).toEqual([]);
});

test.each([
  ['a misspelt field', POD.replace('metadata:', 'metadata:\n  label: {}'), 4, 'metadata.label', '"label" is not a field of metadata'],
  ['a field of another part', POD + '      hostUsers: false\n', 9, 'spec.containers.0.hostUsers', 'is not a field of spec.containers[0]'],
  ['a wrong type', POD + '  hostUsers: "no"\n', 9, 'spec.hostUsers', 'it must be true or false'],
  ['a missing field', POD.replace('- name: a\n      ', '- '), 7, 'spec.containers.0', 'needs the field "name"'],
])('%s is found, with its line', (_, text, line, field, message) => {
  expect(said(text)).toMatchObject([{ kind: 'object', line, field, message: expect.stringContaining(message) as string }]);
});

test.each([
  ['extensions/v1beta1', 'Deployment', 'apps/v1'],
  ['rbac.authorization.k8s.io/v1beta1', 'ClusterRole', 'rbac.authorization.k8s.io/v1'],
  ['policy/v1beta1', 'PodDisruptionBudget', 'policy/v1'],
  ['apps/v1', 'Pod', 'v1'],
])('%s %s is served no more: it is in %s', (apiVersion, kind, allowed) => {
  expect(said(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\n`)).toMatchObject([
    { kind: 'object', line: 1, field: 'apiVersion', message: `there is no ${kind} in ${apiVersion}`, allowed },
  ]);
});

test('an unknown kind is named, with those that look alike', () => {
  expect(said(POD.replace('kind: Pod', 'kind: Podd'))).toMatchObject([
    { field: 'kind', line: 2, allowed: expect.stringMatching(/^Pod\b/) as string },
  ]);
});

test('a configuration file has the fields of its reference', () => {
  const text = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPorts: 0\n';
  const message = expect.stringContaining('is not a field here') as string;
  expect(said(text)).toMatchObject([{ kind: 'object', line: 3, field: 'readOnlyPorts', message }]);
});

test('an alias that stands for nothing is a mistake of its file', () => {
  expect(said(POD.replace('nginx:1.29', '*nothing'))).toMatchObject([{ kind: 'unreadable-file' }]);
});
