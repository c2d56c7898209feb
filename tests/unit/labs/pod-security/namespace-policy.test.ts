import { describe, expect, test } from 'vitest';
import { MODES, policyOf } from '../../../../src/labs/pod-security/namespace-policy.ts';

const PREFIX = 'pod-security.kubernetes.io/';
const policyWith = (labels: Record<string, string | undefined>) =>
  policyOf(Object.fromEntries(Object.entries(labels).map(([name, value]) => [`${PREFIX}${name}`, value])));

/** Each mode as `level version`. */
function textOf(labels: Record<string, string | undefined>): string[] {
  const policy = policyWith(labels);
  return MODES.map((mode) => `${policy[mode].level} ${policy[mode].version}`);
}

/** Rows: what the labels say, and the rules of enforce, audit and warn. */
test.each<[string, Record<string, string>, [string, string, string]]>([
  ['no label leaves everything open', {}, ['privileged latest', 'privileged latest', 'privileged latest']],
  [
    'each mode has its own labels',
    { enforce: 'baseline', 'enforce-version': 'v1.37', audit: 'restricted', warn: 'restricted', 'warn-version': 'v1.36' },
    ['baseline v1.37', 'restricted latest', 'restricted v1.36'],
  ],
  [
    'warn follows enforce, and its version, and audit does not',
    { enforce: 'restricted', 'enforce-version': 'v1.30' },
    ['restricted v1.30', 'privileged latest', 'restricted v1.30'],
  ],
  [
    'warn keeps a version of its own when it follows enforce',
    { enforce: 'baseline', 'enforce-version': 'v1.30', 'warn-version': 'v1.37' },
    ['baseline v1.30', 'privileged latest', 'baseline v1.37'],
  ],
  [
    'warn does not follow when it has a label, however open',
    { enforce: 'restricted', warn: 'privileged' },
    ['restricted latest', 'privileged latest', 'privileged latest'],
  ],
  ['audit sets nothing but audit', { audit: 'restricted' }, ['privileged latest', 'restricted latest', 'privileged latest']],
  ['a version without a level', { 'enforce-version': 'v1.30' }, ['privileged v1.30', 'privileged latest', 'privileged latest']],
  [
    'enforce fails closed, and warn does not follow',
    { enforce: 'strict' },
    ['restricted latest', 'privileged latest', 'privileged latest'],
  ],
  ['audit and warn fail open', { audit: 'Baseline', warn: '' }, ['privileged latest', 'privileged latest', 'privileged latest']],
  [
    'a bad version counts as latest',
    { enforce: 'baseline', 'enforce-version': '1.30' },
    ['baseline latest', 'privileged latest', 'baseline latest'],
  ],
])('%s', (_, labels, expected) => {
  expect(textOf(labels)).toEqual(expected);
});

test('a version is a number of 64 bits', () => {
  expect(policyWith({ 'enforce-version': 'v1.9223372036854775807' }).invalidLabels).toEqual([]);
  expect(policyWith({ 'enforce-version': 'v1.9223372036854775808' }).invalidLabels).toHaveLength(1);
});

test('it is said where a level comes from', () => {
  const { enforce, audit, warn } = policyWith({ enforce: 'baseline', audit: 'all' });
  expect([enforce, audit, warn].map(({ levelFrom }) => levelFrom)).toEqual(['label', 'invalid-label', 'enforce-label']);
  expect(policyWith({}).enforce.levelFrom).toBe('default');
});

describe('labels that the API server refuses to set', () => {
  test('are named', () => {
    expect(policyWith({ enforce: 'strict', 'enforce-version': 'v1.37', 'warn-version': '1.37' }).invalidLabels).toEqual([
      {
        code: 'level',
        params: { key: `${PREFIX}enforce`, value: 'strict' },
        path: ['metadata', 'labels', `${PREFIX}enforce`],
        severity: 'error',
      },
      {
        code: 'version',
        params: { key: `${PREFIX}warn-version`, value: '1.37' },
        path: ['metadata', 'labels', `${PREFIX}warn-version`],
        severity: 'error',
      },
    ]);
  });

  test('a label that is empty is one', () => {
    expect(policyWith({ enforce: undefined }).invalidLabels).toMatchObject([{ code: 'level', params: { value: '' } }]);
  });

  test('others of the prefix mean nothing', () => {
    expect(policyWith({ enforced: 'restricted', toString: 'x' })).toEqual(policyWith({}));
  });
});
