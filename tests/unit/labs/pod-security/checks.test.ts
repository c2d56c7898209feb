import { describe, expect, test } from 'vitest';
import { evaluatePodSecurity } from '../../../../src/labs/pod-security/evaluate.ts';
import { CHECKS } from '../../../../src/labs/pod-security/registry.ts';
import { FIXTURES } from './fixtures.ts';

describe.each([...CHECKS])('$id', ({ id, level, versions }) => {
  test.each([...versions])('as it is since $since', ({ since }) => {
    const findingOf = (pod: unknown) => {
      const { violations, problems } = evaluatePodSecurity(pod, { level, version: since });
      expect(problems.filter(({ code }) => code === 'wrong-type' || code === 'unknown-field')).toEqual([]);
      return violations.find(({ check }) => check === id);
    };
    const { pass, fail } = FIXTURES[id]?.[since] ?? { pass: [], fail: [] };
    for (const pod of pass) expect(findingOf(pod), JSON.stringify(pod)).toBeUndefined();
    for (const { pod, ...finding } of fail) expect(findingOf(pod), JSON.stringify(pod)).toEqual({ check: id, ...finding });
  });

  test.each([...versions.slice(1)])('changed in $since', ({ since }) => {
    const refuses = (pod: unknown, version: string): boolean =>
      evaluatePodSecurity(pod, { level, version }).violations.some(({ check }) => check === id);
    const before = `v1.${Number(since.slice('v1.'.length)) - 1}`;
    const { pass = [], fail = [] } = FIXTURES[id]?.[since] ?? {};
    const pods = [...pass, ...fail.map(({ pod }) => pod)];
    expect(pods.some((pod) => refuses(pod, before) !== refuses(pod, since))).toBe(true);
  });

  test('is not asked before its first version', () => {
    const [{ since }] = versions;
    const minor = Number(since.slice('v1.'.length));
    if (minor === 0) return;
    for (const { pod } of FIXTURES[id]?.[since]?.fail ?? []) {
      const { violations } = evaluatePodSecurity(pod, { level, version: `v1.${minor - 1}` });
      expect(violations.map(({ check }) => check)).not.toContain(id);
    }
  });
});
