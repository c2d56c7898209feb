import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptObject } from '../../../../src/labs/shared/accept.ts';
import { LIMITS, readObjects } from '../../../../src/labs/shared/read-objects.ts';
import { Shapes } from '../../../../src/labs/shared/shape.ts';
import table from '../../../../src/labs/pod-security/shapes.json' with { type: 'json' };

const shapes = new Shapes(table);
const read = (text: string) => readObjects(text, shapes);
const messages = (text: string): string[] => read(text).problems.map(({ line, message }) => `${line}: ${message}`);

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx:1.29
`;

describe('objects of a text', () => {
  test('are read with the way back to their lines', () => {
    const { objects, problems } = read(`---\n${POD}---\n# nothing\n---\n${POD}`);
    expect(problems).toEqual([]);
    expect(objects.map(({ kind, line }) => [kind, line])).toEqual([
      ['Pod', 2],
      ['Pod', 13],
    ]);
    expect(objects[1]!.lineOf(['spec', 'containers', 0, 'image'])).toBe(20);
    expect(objects[1]!.lineOf(['spec', 'containers', 0, 'securityContext', 'privileged'])).toBe(19);
  });

  test('in a List are read one by one', () => {
    const item = POD.split('\n').map((line, i) => `${i === 0 ? '- ' : '  '}${line}`);
    const { objects, problems } = read(`apiVersion: v1\nkind: List\nitems:\n${item.join('\n')}`);
    expect(problems).toEqual([]);
    expect(objects.map(({ kind, line }) => [kind, line])).toEqual([['Pod', 4]]);
    expect(objects[0]!.lineOf(['spec', 'containers', 0, 'image'])).toBe(11);
  });

  test('have yes and no as kubectl reads them, and times as text', () => {
    const { objects } = read(
      POD.replace('name: web\nspec', 'name: web\n  labels: { since: 2026-01-01, at: 10:30 }\nspec').replace(
        'containers',
        'hostNetwork: yes\n  containers',
      ),
    );
    expect(objects[0]!.value).toMatchObject({ metadata: { labels: { since: '2026-01-01', at: '10:30' } }, spec: { hostNetwork: true } });
  });

  test('may repeat themselves by aliases', () => {
    const text = `${POD}    - &two\n      name: two\n      image: nginx\n      securityContext: &locked { privileged: maybe }\n    - name: three\n      securityContext: *locked\n`;
    expect(messages(text)).toEqual([
      '12: spec.containers[1].securityContext.privileged is the text "maybe"; it must be true or false.',
      '12: spec.containers[2].securityContext.privileged is the text "maybe"; it must be true or false.',
    ]);
  });
});

describe('a mistake is named with its line', () => {
  test.each([
    [
      'an unknown field',
      POD.replace('image:', 'imagePullpolicy: Always\n      image:'),
      ['8: "imagePullpolicy" is not a field of spec.containers[0] (Container); "imagePullPolicy" is one.'],
    ],
    ['a wrong type', POD.replace('nginx:1.29', '7'), ['8: spec.containers[0].image is the number 7; it must be text.']],
    ['a truth for a text', POD.replace('nginx:1.29', 'no'), ['8: spec.containers[0].image is false; it must be text.']],
    [
      'a number for a truth',
      POD.replace('nginx:1.29', 'nginx\n      tty: .inf'),
      ['9: spec.containers[0].tty is the number Infinity; it must be true or false.'],
    ],
    ['a list that is none', `${POD}  volumes: data\n`, ['9: spec.volumes is the text "data"; it must be a list.']],
    [
      'a value that is not known',
      `${POD}  dnsPolicy: cluster\n`,
      ['9: spec.dnsPolicy is "cluster"; it must be one of ClusterFirst, ClusterFirstWithHostNet, Default, None.'],
    ],
    ['a required field', POD.replace('    - name: web\n  ', '    -'), ['7: spec.containers[0] (Container) needs the field "name".']],
    [
      'an unsupported kind',
      'apiVersion: v1\nkind: Secret\n',
      [
        '2: v1 Secret is not read here. Kinds that are read: Pod, PodTemplate, ReplicationController, Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob, Namespace.',
      ],
    ],
    [
      'another version',
      'apiVersion: apps/v1beta1\nkind: Deployment\n',
      ['2: apps/v1beta1 Deployment is not read here. This kind is read as apps/v1.'],
    ],
    [
      'a kind in small letters',
      'apiVersion: v1\nkind: pod\n',
      ['2: v1 pod is not read here. A kind is written with its capital letters: Pod.'],
    ],
    [
      'quotation marks of a word processor',
      'apiVersion: “v1”\nkind: Pod\n',
      ['2: “v1” Pod is not read here. These quotation marks are not those of YAML: write straight ones, or none.'],
    ],
    ['no object', 'hello: world\n', ['1: This is no Kubernetes object: it needs the fields "apiVersion" and "kind".']],
    ['a text', 'hello', ['1: This is no Kubernetes object: it needs the fields "apiVersion" and "kind".']],
  ])('%s', (_, text, expected) => {
    expect(messages(text)).toEqual(expected);
  });

  test('a field that is written twice', () => {
    expect(messages(`${POD}  hostNetwork: false\n  hostNetwork: true\n`)).toEqual([
      '10: The key "hostNetwork" is here twice. One of them has to go.',
    ]);
  });

  test.each([
    ['a merge of nothing', `${POD}<<:\n`, ['9: The key "<<" takes']],
    ['a merge of what is no map', `${POD}  nodeSelector:\n    <<: [a]\n`, ['10: The key "<<" takes']],
    ['a key that is a list', `${POD}  ? [a, b]\n  : c\n`, ['9: A key is a word.']],
  ])('%s', (_, text, expected) => {
    expect(messages(text)).toEqual(expected.map((part) => expect.stringContaining(part) as string));
  });

  test('broken YAML, and the documents beside it are read', () => {
    const { objects, problems } = read(`${POD}---\nkind: [\n---\n${POD}`);
    expect(objects).toHaveLength(2);
    expect(problems.map(({ kind }) => kind)).toContain('yaml');
    expect(problems[0]!.line).toBeGreaterThanOrEqual(10);
  });
});

describe('hostile text', () => {
  test('of five megabytes is not read, and that is said', () => {
    expect(messages(POD + '#'.repeat(5_000_000))).toEqual([
      expect.stringContaining(`at most ${LIMITS.characters.toLocaleString('en')} are read`),
    ]);
  });

  test('of too many documents', () => {
    expect(messages('---\na: b\n'.repeat(LIMITS.documents + 1))).toEqual([expect.stringContaining('documents')]);
  });

  test('of aliases of aliases', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `a${i}: &a${i} [${Array.from({ length: 9 }, () => (i === 0 ? 'x' : `*a${i - 1}`)).join(',')}]`,
    );
    expect(messages(`apiVersion: v1\nkind: Pod\n${levels.join('\n')}\n`)).toEqual([expect.stringContaining('too many aliases')]);
  });

  test('of many keys, and of many paths behind an alias, does not hang', () => {
    expect(() => read(`${POD}  nodeSelector:\n${Array.from({ length: 20_000 }, (_, i) => `    key${i}: x\n`).join('')}`)).not.toThrow();
    const container = `&c { name: a, ${Array.from({ length: 400 }, (_, i) => `x${i}: 1`).join(', ')} }`;
    const aliases = Array.from({ length: 90 }, () => '*c').join(', ');
    expect(read(`apiVersion: v1\nkind: Pod\nspec:\n  containers: [${container}, ${aliases}]\n`).problems.at(-1)?.kind).toBe('too-much');
  }, 30_000);

  test('that contains itself', () => {
    expect(() => read('apiVersion: v1\nkind: Pod\nmetadata: &self\n  labels: *self\nspec: &spec\n  containers: [*spec]\n')).not.toThrow();
  });

  test('of many levels', () => {
    expect(() => read('['.repeat(100_000))).not.toThrow();
    expect(() => read('a: '.repeat(20_000))).not.toThrow();
  });

  test('with names that objects have', () => {
    const { objects } = read(`${POD}  __proto__: { hostNetwork: true }\n  constructor: 1\n`);
    expect(acceptObject(objects[0]!.value, shapes)).toMatchObject({ state: 'accepted' });
    expect(({} as { hostNetwork?: boolean }).hostNetwork).toBeUndefined();
  });

  test('with more mistakes than anybody reads', () => {
    const { problems } = read(`${POD}${Array.from({ length: 500 }, (_, i) => `  wrong${i}: 1\n`).join('')}`);
    expect(problems).toHaveLength(LIMITS.problems + 1);
    expect(problems.at(-1)!.kind).toBe('too-much');
  });

  test('of any kind is read without an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), mutated(POD)), (text) => {
        for (const { line } of read(text).problems) expect(line).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });
});

test('any value whatever is accepted or refused', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('Pod', 'Namespace'), (spec, kind) => {
      for (const value of [
        spec,
        { apiVersion: 'v1', kind, spec },
        { apiVersion: 'v1', kind, metadata: spec, spec: { containers: spec } },
      ]) {
        expect(['accepted', 'refused']).toContain(acceptObject(value, shapes).state);
      }
    }),
  );
});

/** A text with pieces cut out, doubled and swapped. */
function mutated(text: string): fc.Arbitrary<string> {
  const cut = fc.tuple(
    fc.nat(text.length),
    fc.nat(12),
    fc.constantFrom(
      '',
      ':',
      '- ',
      '[',
      '{',
      '&a ',
      '*a',
      '\n',
      '"',
      '|',
      '!!',
      '\t',
      '---\n',
      '<<:',
      '<<: *a',
      '? ',
      '!!set ',
      '!!timestamp ',
    ),
  );
  return fc
    .array(cut, { maxLength: 6 })
    .map((cuts) => cuts.reduce((now, [at, length, put]) => now.slice(0, at) + put + now.slice(at + length), text));
}
