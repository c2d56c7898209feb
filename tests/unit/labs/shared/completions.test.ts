import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../../src/labs/shared/completions.ts';
import { Shapes } from '../../../../src/labs/shared/shape.ts';
import table from '../../../../src/labs/pod-security/shapes.json' with { type: 'json' };

const shapes = new Shapes(table);

/** Labels offered where `|` stands in a text. */
function labels(text: string): string[] {
  const offset = text.indexOf('|');
  const found = completionsAt(text.slice(0, offset) + text.slice(offset + 1), offset, shapes);
  return found?.options.map(({ label }) => label) ?? [];
}

const HEAD = 'apiVersion: v1\nkind: Pod\n';

describe('fields', () => {
  test.each([
    ['of the object', `${HEAD}s|`, ['spec', 'status']],
    ['of an object in it', `${HEAD}spec:\n  hostN|`, ['hostNetwork']],
    ['of an item of a list', `${HEAD}spec:\n  containers:\n    - name: a\n      securityC|`, ['securityContext']],
    ['of an item that begins', `${HEAD}spec:\n  containers:\n    - imageP|`, ['imagePullPolicy']],
    ['of an item whose dash is not indented', `${HEAD}spec:\n  containers:\n  - name: a\n    imageP|`, ['imagePullPolicy']],
    ['of a second item', `${HEAD}spec:\n  containers:\n    - name: a\n      image: b\n    - name: c\n      workingD|`, ['workingDir']],
    [
      'deep below an item',
      `${HEAD}spec:\n  containers:\n    - name: a\n      securityContext:\n        capabilities:\n          dr|`,
      ['drop'],
    ],
    ['after a deeper object', `${HEAD}spec:\n  securityContext:\n    runAsNonRoot: true\n  hostP|`, ['hostPID']],
    ['before the rest of the object', `${HEAD}spec:\n  hostP|\n  containers: []\n`, ['hostPID']],
    ['where the kind comes later', `apiVersion: v1\nspec:\n  hostP|\nkind: Pod\n`, ['hostPID']],
    ['of the second document', `${HEAD}---\napiVersion: batch/v1\nkind: Job\nspec:\n  backo|`, ['backoffLimit', 'backoffLimitPerIndex']],
    ['of a template', `apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      hostI|`, ['hostIPC']],
  ])('%s', (_, text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  test('that are there already are not offered', () => {
    expect(labels(`${HEAD}spec:\n  hostPID: true\n  hostP|`)).toEqual([]);
    expect(labels(`${HEAD}spec:\n  hostP|\n  hostPID: true\n`)).toEqual([]);
    expect(labels(`${HEAD}spec:\n  containers:\n    - image: a\n    - ima|`)).toContain('image');
  });

  test('come with their types, and bring a colon', () => {
    const text = `${HEAD}spec:\n  containe`;
    expect(completionsAt(text, text.length, shapes)).toEqual({
      from: text.length - 8,
      options: [
        {
          label: 'containers',
          field: { type: { is: 'list', of: { is: 'object', shape: 'Container' } }, required: true },
          insert: 'containers:',
        },
      ],
    });
  });
});

describe('values', () => {
  test.each([
    ['of an enumeration', `${HEAD}spec:\n  dnsPolicy: Cl|`, ['ClusterFirst', 'ClusterFirstWithHostNet']],
    ['true and false', `${HEAD}spec:\n  hostNetwork: |`, ['true', 'false']],
    ['kinds', 'apiVersion: apps/v1\nkind: D|', ['Deployment', 'DaemonSet']],
    ['versions', 'apiVersion: b|', ['batch/v1']],
  ])('%s', (_, text, expected) => {
    expect(labels(text)).toEqual(expected);
  });
});

test('a value that is complete is not offered: Enter is to begin the next line', () => {
  for (const text of ['apiVersion: v1', 'apiVersion: v1\nkind: Pod', 'apiVersion: v1\nkind: Pod\nspec:\n  hostPID: true'])
    expect(completionsAt(text, text.length, shapes)).toBeUndefined();
});

test('nothing is offered in a comment, a label or an unknown place', () => {
  expect(labels(`${HEAD}# sp|`)).toEqual([]);
  expect(labels(`${HEAD}metadata:\n  labels:\n    ap|`)).toEqual([]);
  expect(labels(`${HEAD}nowhere:\n  at|`)).toEqual([]);
});

test('any text at any place gives an answer', () => {
  const piece = fc.constantFrom(
    'apiVersion: v1\n',
    'kind: Pod\n',
    'spec:\n',
    '  containers:\n',
    '    - name: a\n',
    '      ima',
    '- - ',
    '---\n',
    ':',
    '\t',
    '{',
    '  ',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      fc.nat(200),
      (text, at) => {
        const offset = Math.min(at, text.length);
        const found = completionsAt(text, offset, shapes);
        if (found) expect(found.from).toBeLessThanOrEqual(offset);
      },
    ),
    { numRuns: 1000 },
  );
});
