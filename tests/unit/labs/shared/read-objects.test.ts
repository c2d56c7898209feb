import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateObject } from '../../../../src/labs/shared/validate-object.ts';
import { messageOf } from '../../../../src/labs/shared/diagnostic.ts';
import { READING_MESSAGES } from '../../../../src/labs/shared/messages.ts';
import type { FieldPath } from '../../../../src/yaml/positions.ts';
import { LIMITS } from '../../../../src/labs/shared/limits.ts';
import { readObjects } from '../../../../src/labs/shared/read-objects.ts';
import { Shapes } from '../../../../src/labs/shared/shape.ts';
import table from '../../../../src/labs/pod-security/shapes.json' with { type: 'json' };

const shapes = new Shapes(table);
const read = (text: string) => readObjects(text, shapes);
/** What is said of a text: the line, how grave it is, and the code. */
const said = (text: string): string[] => read(text).diagnostics.map(({ line, severity, code }) => `${line}: ${severity} ${code}`);

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
    const { objects, diagnostics, placeOf } = read(`---\n${POD}---\n# nothing\n---\n${POD}`);
    expect(diagnostics).toEqual([]);
    expect(objects.map((object, i) => [object.kind, placeOf(i, []).line])).toEqual([
      ['Pod', 2],
      ['Pod', 13],
    ]);
    const lineOf = (path: FieldPath): number => placeOf(1, path).line;
    expect(lineOf(['spec', 'containers', 0, 'image'])).toBe(20);
    expect(lineOf(['spec', 'containers', 0, 'securityContext', 'privileged'])).toBe(19);
  });

  test('in a List are read one by one', () => {
    const item = POD.split('\n').map((line, i) => `${i === 0 ? '- ' : '  '}${line}`);
    const { objects, diagnostics, placeOf } = read(`apiVersion: v1\nkind: List\nitems:\n${item.join('\n')}`);
    expect(diagnostics).toEqual([]);
    expect(objects.map((object, i) => [object.kind, placeOf(i, []).line])).toEqual([['Pod', 4]]);
    expect(placeOf(0, ['spec', 'containers', 0, 'image']).line).toBe(11);
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
    expect(said(text)).toEqual(['12: error wrong-type', '12: error wrong-type']);
  });
});

describe('what is wrong is named with its line', () => {
  test.each<[string, string, string]>([
    ['an unknown field', POD.replace('image:', 'imagePullpolicy: Always\n      image:'), '8: error unknown-field'],
    ['a wrong type', POD.replace('nginx:1.29', '7'), '8: error wrong-type'],
    ['a truth for a text', POD.replace('nginx:1.29', 'no'), '8: error wrong-type'],
    ['a number that JSON does not have', POD.replace('nginx:1.29', 'nginx\n      tty: .inf'), '9: error number'],
    ['a list that is none', `${POD}  volumes: data\n`, '9: error wrong-type'],
    ['a value that is not known', `${POD}  dnsPolicy: cluster\n`, '9: error unknown-value'],
    ['a required field', POD.replace('    - name: web\n  ', '    -'), '7: error missing-field'],
    ['another version', 'apiVersion: apps/v1beta1\nkind: Deployment\n', '1: error api-version'],
    ['a kind in small letters', 'apiVersion: v1\nkind: pod\n', '2: error kind-case'],
    ['quotation marks of a word processor', 'apiVersion: “v1”\nkind: Pod\n', '1: error quotes'],
    ['no object', 'hello: world\n', '1: error no-object'],
    ['a text', 'hello', '1: error no-object'],
    ['an asterisk without quotation marks', POD.replace('nginx:1.29', '*'), '8: error asterisk'],
    ['a merge of nothing', `${POD}<<:\n`, '9: error merge'],
    ['a merge of what is no map', `${POD}  nodeSelector:\n    <<: [a]\n`, '10: error merge'],
    ['a key that is a list', `${POD}  ? [a, b]\n  : c\n`, '9: error key'],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  test('a field that is written twice is read as kubectl reads it: the last counts', () => {
    const text = `${POD}  hostNetwork: false\n  hostNetwork: true\n`;
    expect(said(text)).toEqual(['10: warning duplicate-key']);
    expect(read(text).objects[0]?.value).toMatchObject({ spec: { hostNetwork: true } });
  });

  test('objects of other kinds are no mistakes, and are counted once', () => {
    const others = ['ConfigMap', 'Secret', 'ConfigMap']
      .map((kind) => `apiVersion: v1\nkind: ${kind}\nmetadata: { name: a }\n---\n`)
      .join('');
    expect(said(`${others}${POD}`)).toEqual(['2: note other-kinds']);
    expect(read(others).diagnostics[0]?.params).toMatchObject({ count: 3 });
  });

  test('what changes the verdict comes first, whatever stands before it', () => {
    const notes = 'apiVersion: v1\nkind: Secret\n---\n';
    expect(said(`${notes}${POD}  hostNetwork: true\n  hostNetwork: true\n  wrong: 1\n`)).toEqual([
      '14: error unknown-field',
      '13: warning duplicate-key',
      '2: note other-kinds',
    ]);
  });

  test('broken YAML, and the documents beside it are read', () => {
    const { objects, diagnostics } = read(`${POD}---\nkind: [\n---\n${POD}`);
    expect(objects).toHaveLength(2);
    expect(diagnostics.map(({ code }) => code)).toEqual(['syntax']);
    expect(diagnostics[0]!.line).toBeGreaterThanOrEqual(10);
  });
});

test('every mistake has its words', () => {
  const texts = ['hello', `${POD}<<:\n`, POD.replace('nginx:1.29', '*'), '{{ if }}\nkind: Pod', `${POD}  wrong: 1\n`, 'a: [', '\u0001'];
  for (const each of texts.flatMap((text) => read(text).diagnostics)) expect(messageOf(READING_MESSAGES, each)).toMatch(/\.$/);
});

describe('hostile text', () => {
  test('of five megabytes is not read, and that is said', () => {
    expect(said(POD + '#'.repeat(5_000_000))).toEqual(['1: error too-long']);
  });

  test('of too many documents', () => {
    expect(said('---\na: b\n'.repeat(LIMITS.documents + 1))).toEqual(['1: error too-many-documents']);
  });

  test('of aliases of aliases', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `a${i}: &a${i} [${Array.from({ length: 9 }, () => (i === 0 ? 'x' : `*a${i - 1}`)).join(',')}]`,
    );
    expect(said(`apiVersion: v1\nkind: Pod\n${levels.join('\n')}\n`)).toEqual(['1: error aliases']);
  });

  test('of many keys, and of many paths behind an alias, does not hang', () => {
    expect(() => read(`${POD}  nodeSelector:\n${Array.from({ length: 20_000 }, (_, i) => `    key${i}: x\n`).join('')}`)).not.toThrow();
    const container = `&c { name: a, ${Array.from({ length: 400 }, (_, i) => `x${i}: 1`).join(', ')} }`;
    const aliases = Array.from({ length: 90 }, () => '*c').join(', ');
    expect(
      read(`apiVersion: v1\nkind: Pod\nspec:\n  containers: [${container}, ${aliases}]\n`).diagnostics.map(({ code }) => code),
    ).toContain('more');
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
    expect(validateObject(objects[0]!.value, shapes)).toMatchObject({ state: 'accepted' });
    expect(({} as { hostNetwork?: boolean }).hostNetwork).toBeUndefined();
  });

  test('with more mistakes than anybody reads', () => {
    const { diagnostics } = read(`${POD}${Array.from({ length: 500 }, (_, i) => `  wrong${i}: 1\n`).join('')}`);
    expect(diagnostics).toHaveLength(LIMITS.diagnostics + 1);
    expect(diagnostics.at(-1)?.code).toBe('more');
  });

  test('of any kind is read without an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), mutated(POD)), (text) => {
        for (const { line } of read(text).diagnostics) expect(line).toBeGreaterThanOrEqual(1);
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
        expect(['accepted', 'refused']).toContain(validateObject(value, shapes).state);
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
