import { describe, expect, test } from 'vitest';
import type { Check } from '../../../../src/labs/pod-security/check.ts';
import { CHECKS } from '../../../../src/labs/pod-security/registry.ts';
import { minorOf, type MinorVersion } from '../../../../src/labs/pod-security/version.ts';
import { FIXTURES, type Fixtures } from './fixtures.ts';

test('the registry has no mistake', () => {
  expect(mistakesOf(CHECKS, FIXTURES)).toEqual([]);
});

test('the checks stand in the order in which Kubernetes runs them: by level, then by id', () => {
  const key = ({ level, id }: Check): string => `${level} ${id}`;
  expect(CHECKS.map(key)).toEqual(CHECKS.map(key).sort());
});

test('there are as many checks as in Kubernetes v1.37, and v1.37 is the newest version with a change', () => {
  expect(CHECKS).toHaveLength(19);
  expect(Math.max(...CHECKS.flatMap(({ versions }) => versions.map(({ since }) => minorOf(since))))).toBe(37);
});

describe('a registry is refused with', () => {
  const pass = () => undefined;
  const example = { pass: [{}], fail: [{ pod: {}, code: 'any', params: null, paths: [] }] };
  const since = (version: MinorVersion) => ({ since: version, check: pass });
  const base: Check = { id: 'base', level: 'baseline', versions: [since('v1.0')] };
  const strict: Check = { id: 'strict', level: 'restricted', versions: [since('v1.0')] };

  test.each<[string, readonly Check[], string[]]>([
    ['two checks of one id', [base, base], ['base is there twice']],
    ['versions out of order', [{ ...strict, versions: [since('v1.10'), since('v1.9')] }], ['strict: v1.9 follows v1.10']],
    ['a version twice', [{ ...strict, versions: [since('v1.9'), since('v1.9')] }], ['strict: v1.9 follows v1.9']],
    ['an override of an unknown check', [{ ...strict, overrides: ['other'] }], ['strict overrides the unknown check other']],
    ['an override of a restricted check', [{ ...strict, overrides: ['strict'] }], ['strict overrides strict, which is no baseline check']],
    ['an override by a baseline check', [{ ...base, overrides: ['base'] }], ['base may override nothing: it is a baseline check']],
  ])('%s', (_, checks, expected) => {
    const examples = checks.map(({ id, versions }) => [id, Object.fromEntries(versions.map((each) => [each.since, example]))]);
    expect(mistakesOf(checks, Object.fromEntries(examples) as Fixtures)).toEqual(expected);
  });

  test.each<[string, Fixtures, string[]]>([
    ['no example', {}, ['base has no example that passes in v1.0', 'base has no example that fails in v1.0']],
    ['no example that passes', { base: { 'v1.0': { ...example, pass: [] } } }, ['base has no example that passes in v1.0']],
    ['no example that fails', { base: { 'v1.0': { ...example, fail: [] } } }, ['base has no example that fails in v1.0']],
    ['an example of no version', { base: { 'v1.0': example, 'v1.1': example } }, ['base has examples for v1.1, where it did not change']],
  ])('a check that has %s', (_, examples, expected) => {
    expect(mistakesOf([base], examples)).toEqual(expected);
  });
});

/** What is wrong with checks and their examples: the rules of Kubernetes' own registry, and ours for the examples. */
function mistakesOf(checks: readonly Check[], fixtures: Fixtures): string[] {
  const levels = new Map(checks.map(({ id, level }) => [id, level]));
  return checks.flatMap(({ id, level, versions, overrides = [] }, place) => {
    const examples = fixtures[id] ?? {};
    return [
      ...(checks.findIndex((each) => each.id === id) < place ? [`${id} is there twice`] : []),
      ...versions.flatMap(({ since }, i) => {
        const before = i > 0 ? versions[i - 1]?.since : undefined;
        return before !== undefined && minorOf(before) >= minorOf(since) ? [`${id}: ${since} follows ${before}`] : [];
      }),
      ...(level === 'baseline' && overrides.length > 0 ? [`${id} may override nothing: it is a baseline check`] : []),
      ...overrides.flatMap((each) => {
        if (!levels.has(each)) return [`${id} overrides the unknown check ${each}`];
        return level === 'restricted' && levels.get(each) !== 'baseline' ? [`${id} overrides ${each}, which is no baseline check`] : [];
      }),
      ...versions.flatMap(({ since }) => [
        ...(examples[since]?.pass.length ? [] : [`${id} has no example that passes in ${since}`]),
        ...(examples[since]?.fail.length ? [] : [`${id} has no example that fails in ${since}`]),
      ]),
      ...Object.keys(examples)
        .filter((since) => !versions.some((each) => each.since === since))
        .map((since) => `${id} has examples for ${since}, where it did not change`),
    ];
  });
}
