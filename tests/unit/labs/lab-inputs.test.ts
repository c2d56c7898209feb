import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCluster } from '../../../src/labs/network-policy/cluster.ts';
import { evaluateConnection } from '../../../src/labs/network-policy/evaluate.ts';
import { shapes as policyShapes } from '../../../src/labs/network-policy/shapes.ts';
import { evaluatePodSecurity, SHAPES } from '../../../src/labs/pod-security/index.ts';
import { authorize } from '../../../src/labs/rbac/authorize.ts';
import { DEFAULT_OBJECTS } from '../../../src/labs/rbac/defaults/default-objects.ts';
import { ENGINE as RBAC } from '../../../src/labs/rbac/engine.ts';
import { loadPolicyModel } from '../../../src/labs/rbac/load.ts';
import { rbacShapes } from '../../../src/labs/rbac/shapes.ts';
import { readObjects, type Reading } from '../../../src/labs/shared/read-objects.ts';
import { request } from './rbac/objects.ts';

/** Texts of the kinds that real files have. What kubectl 1.32 names in them is what is read here. */
const FOLDER = 'tests/fixtures/lab-inputs';
const textOf = (name: string): string => readFileSync(`${FOLDER}/${name}.yaml`, 'utf8');
const valuesOf = ({ objects }: Reading): unknown[] => objects.map(({ value }) => value);
const said = ({ diagnostics }: Reading): string[] => diagnostics.map(({ line, severity, code }) => `${line}: ${severity} ${code}`);

const rbac = (name: string): Reading => readObjects(textOf(name), rbacShapes);
const model = (name: string) => loadPolicyModel(valuesOf(rbac(name)), DEFAULT_OBJECTS);
const may = (name: string, asked: string): boolean => authorize(model(name), request(asked)).allowed;

test('every text is looked at here', () => {
  const source = readFileSync('tests/unit/labs/lab-inputs.test.ts', 'utf8');
  for (const file of readdirSync(FOLDER).filter((each) => each.endsWith('.yaml'))) expect(source).toContain(`'${file.slice(0, -5)}'`);
});

describe('lists of a type', () => {
  test('give their items what they leave out', () => {
    expect(rbac('typed-list').objects.map(({ kind }) => kind)).toEqual(['Role', 'Role', 'RoleBinding']);
    expect(may('typed-list', 'ada: get configmaps a in bakery')).toBe(true);
    expect(may('typed-list', 'ada: list secrets in bakery')).toBe(false);
  });

  test('as JSON, one after the other', () => {
    const reading = readObjects(textOf('typed-list-network-policy'), policyShapes);
    expect(said(reading)).toEqual([]);
    const cluster = loadCluster(valuesOf(reading));
    const ends = { from: { namespace: 'bakery', pod: 'client' }, to: { namespace: 'bakery', pod: 'oven' } };
    expect(evaluateConnection(cluster, { ...ends, port: 80, protocol: 'TCP' }).allowed).toBe(false);
  });
});

describe('what every cluster has', () => {
  test.each([
    ['system:anonymous: get /healthz', true],
    ['system:anonymous: get /version', true],
    ['system:anonymous: get /apis', false],
    ['ada: get /apis', true],
    ['ada: create selfsubjectaccessreviews.authorization.k8s.io at cluster', true],
    ['ada: get /metrics', false],
    ['system:serviceaccount:bakery:probe: get /livez', true],
  ])('is there: %s', (asked, allowed) => {
    expect(may('default-urls', asked)).toBe(allowed);
  });

  test('gives way to an object of its name', () => {
    expect(may('own-default-role', 'ada: get deployments.apps a in bakery')).toBe(true);
    expect(may('own-default-role', 'ada: create pods in bakery')).toBe(false);
  });

  test('has the Role that API servers of extensions are bound to', () => {
    expect(model('authentication-reader').diagnostics).toEqual([]);
    const asked = 'system:serviceaccount:bakery:metrics: get configmaps extension-apiserver-authentication in kube-system';
    expect(may('authentication-reader', asked)).toBe(true);
  });
});

test('rights that no request can use are named', () => {
  const found = model('no-effect').diagnostics.map(({ code, params, path }) => [code === 'no-effect' ? params.why : code, path.join('.')]);
  expect(found).toEqual([
    ['subresource-wildcard', 'rules.0.resources.0'],
    ['group-with-version', 'rules.1.apiGroups.0'],
    ['core-group-name', 'rules.2.apiGroups.0'],
  ]);
});

describe('texts that kubectl reads', () => {
  const admitted = (name: string): boolean => {
    const [pod] = valuesOf(readObjects(textOf(name), SHAPES));
    return evaluatePodSecurity(pod, { level: 'baseline', version: 'latest' }).allowed;
  };

  test('with quotation marks that go on at the indentation of their key', () => {
    expect(said(readObjects(textOf('quoted-scalar-at-parent-indent'), SHAPES))).toEqual([]);
    expect(admitted('quoted-scalar-at-parent-indent')).toBe(false);
  });

  test('with octal numbers, in both ways of writing them', () => {
    const reading = readObjects(textOf('octal'), SHAPES);
    expect(said(reading)).toEqual([]);
    expect(valuesOf(reading)).toMatchObject([
      { spec: { volumes: [{ secret: { defaultMode: 0o440 } }, { secret: { defaultMode: 0o440 } }] } },
    ]);
    expect(admitted('octal')).toBe(true);
  });

  test('with a key that is there twice: the last counts', () => {
    expect(said(readObjects(textOf('duplicate-key'), SHAPES))).toEqual(['9: warning duplicate-key']);
    expect(admitted('duplicate-key')).toBe(false);
  });

  test('with marks of byte order before any document', () => {
    const reading = rbac('byte-order-marks');
    expect(said(reading)).toEqual([]);
    expect(model('byte-order-marks').serviceAccounts.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});

describe('what is said', () => {
  test('of another group’s kind is a note, and the kind is not taken for Kubernetes’ own', () => {
    const reading = readObjects(textOf('other-group'), policyShapes);
    expect(said(reading)).toEqual(['2: note other-group']);
    expect(loadCluster(valuesOf(reading))).toMatchObject({ policies: [], pods: [{ name: 'oven' }] });
  });

  test.each([
    ['rbac.authorization.k8s/v1', 'ClusterRole'],
    ['authorization.k8s.io/v1', 'RoleBinding'],
    ['rbac.authorisation.k8s.io/v1', 'Role'],
  ])('of a group that is misspelt is the right one: %s', (apiVersion, kind) => {
    const reading = readObjects(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\n`, rbacShapes);
    expect(said(reading)).toEqual(['1: error api-version']);
    expect(reading.diagnostics[0]?.params).toMatchObject({ right: 'rbac.authorization.k8s.io/v1' });
  });

  test('of objects of other kinds is one line, behind what is wrong', () => {
    const reading = rbac('other-kinds');
    expect(said(reading)).toEqual(['484: error unknown-field', '2: note other-kinds']);
    expect(reading.diagnostics[1]?.params).toMatchObject({ count: 120 });
  });

  test('of what changes the verdict comes first', () => {
    const { view } = RBAC.evaluate({
      text: textOf('remarks-and-refusal'),
      challenge: undefined,
      options: { query: undefined, titles: {} },
    });
    expect(view.remarks.map(({ state }) => state)).toEqual(['refused', ...Array.from({ length: 14 }, () => 'doubtful')]);
  });

  test('of an asterisk without quotation marks stands at its line', () => {
    expect(said(rbac('asterisk'))).toEqual(['6: error asterisk']);
  });

  test('of a Helm template is one thing', () => {
    expect(said(rbac('helm-template'))).toEqual(['1: error helm-template']);
    expect(said(readObjects(textOf('helm-template'), SHAPES))).toEqual(['1: error helm-template']);
  });

  test('of an invisible character that indents a key comes before what follows from it', () => {
    const reading = readObjects('apiVersion: v1\nkind: ServiceAccount\nmetadata:\n\u00a0\u00a0name: a\n', rbacShapes);
    expect(said(reading)[0]).toBe('4: error invisible-character');
  });

  test('of an invisible character is where it stands', () => {
    const reading = rbac('invisible-characters');
    expect(said(reading)).toEqual(['6: warning invisible-character']);
    expect(reading.diagnostics[0]?.params).toMatchObject({ codePoint: 0x200b });
    expect(reading.objects).toHaveLength(1);
  });
});
