import { describe, expect, test } from 'vitest';
import { fieldsAt, sameValue } from '../../../../src/labs/pod-security/goal-fields.ts';

const DEPLOYMENT = {
  metadata: { labels: { 'pod-security.kubernetes.io/warn': 'baseline' } },
  spec: {
    template: {
      spec: {
        securityContext: { runAsUser: 1000, runAsNonRoot: true },
        containers: [
          { name: 'web', image: 'web:1', securityContext: { runAsUser: 2000, capabilities: { add: ['CHOWN'] } } },
          { name: 'log', image: 'log:2' },
          { image: 'nameless:3' },
        ],
      },
    },
  },
};
const POD = 'spec.template.spec';
const valuesAt = (path: string): [string, unknown][] => fieldsAt(DEPLOYMENT, path).map(({ label, value }) => [label, value]);

describe('fields', () => {
  test.each<[string, [string, unknown][]]>([
    ['metadata.labels[pod-security.kubernetes.io/warn]', [['metadata.labels[pod-security.kubernetes.io/warn]', 'baseline']]],
    [`${POD}.containers[log].image`, [[`${POD}.containers[log].image`, 'log:2']]],
    [
      `${POD}.containers[*].image`,
      [
        [`${POD}.containers[web].image`, 'web:1'],
        [`${POD}.containers[log].image`, 'log:2'],
        [`${POD}.containers[2].image`, 'nameless:3'],
      ],
    ],
    [`${POD}.containers[other].image`, [[`${POD}.containers[other].image`, undefined]]],
    [
      `${POD}.containers[web].securityContext.capabilities.add[CHOWN]`,
      [[`${POD}.containers[web].securityContext.capabilities.add[CHOWN]`, 'CHOWN']],
    ],
    [`${POD}.volumes[*].name`, []],
    [`${POD}.hostPID`, [[`${POD}.hostPID`, undefined]]],
    [`${POD}.toString`, [[`${POD}.toString`, undefined]]],
  ])('%s', (path, expected) => {
    expect(valuesAt(path)).toEqual(expected);
  });

  test('of a header, whose name has no case', () => {
    const probe = { httpGet: { httpHeaders: [{ name: 'host', value: 'shop.example.com' }] } };
    expect(fieldsAt(probe, 'httpGet.httpHeaders[Host].value').map(({ value }) => value)).toEqual(['shop.example.com']);
    expect(fieldsAt({ containers: [{ name: 'web', image: 'web:1' }] }, 'containers[WEB].image').map(({ value }) => value)).toEqual([
      undefined,
    ]);
  });

  test('of items with the same name, each by itself', () => {
    const twice = {
      containers: [
        { name: 'web', image: 'web:1' },
        { name: 'web', image: 'other:1' },
      ],
    };
    expect(fieldsAt(twice, 'containers[*].image').map(({ label, value }) => [label, value])).toEqual([
      ['containers[web].image', 'web:1'],
      ['containers[web (1)].image', 'other:1'],
    ]);
  });

  test("of a container's security context are those of its Pod where it leaves them out", () => {
    expect(valuesAt(`${POD}.containers[*].securityContext.runAsUser`).map(([, value]) => value)).toEqual([2000, 1000, 1000]);
    expect(valuesAt(`${POD}.containers[web].securityContext.runAsNonRoot`).map(([, value]) => value)).toEqual([true]);
    expect(valuesAt(`${POD}.securityContext.runAsUser`).map(([, value]) => value)).toEqual([1000]);
  });

  test('of something that is no object are absent', () => {
    for (const value of [null, undefined, 'text', 7, []]) {
      expect(fieldsAt(value, 'spec.containers[web].image').map((field) => field.value)).toEqual([undefined]);
    }
  });
});

test.each<[string, unknown, unknown, boolean]>([
  ['fields in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
  ['null and absent', { a: 1, b: null }, { a: 1 }, true],
  ['an empty object and an absent one', { a: {} }, {}, false],
  ['objects of a list in another order', [{ name: 'a' }, { name: 'b' }], [{ name: 'b' }, { name: 'a' }], true],
  ['texts of a list in another order', ['a', 'b'], ['b', 'a'], false],
  ['an object twice in place of two', [{ name: 'a' }, { name: 'a' }], [{ name: 'a' }, { name: 'b' }], false],
  ['lists of different lengths', [{ name: 'a' }], [{ name: 'a' }, { name: 'a' }], false],
  ['a number and a text', 80, '80', false],
  ['a list and an object', [], {}, false],
])('the same or not: %s', (_, a, b, expected) => {
  expect(sameValue(a, b)).toBe(expected);
  expect(sameValue(b, a)).toBe(expected);
});
