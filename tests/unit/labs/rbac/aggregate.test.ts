import { describe, expect, test } from 'vitest';
import { loadPolicyModel } from '../../../../src/labs/rbac/load.ts';
import { aggregated, clusterRole, labelled, role, rule } from './objects.ts';

/** The resources that the rules of a ClusterRole name, in order. */
function resourcesOf(objects: readonly unknown[], name: string): string[] {
  const role = loadPolicyModel(objects).clusterRoles.get(name);
  return (role?.rules ?? []).flatMap(({ resources }) => resources);
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles */
describe('an aggregated ClusterRole', () => {
  const pods = labelled({ to: 'a' }, clusterRole('pods', rule('get', 'pods')));
  const nodes = labelled({ to: 'a', also: 'b' }, clusterRole('nodes', rule('get', 'nodes')));

  test('has the rules of all that match, by name', () => {
    expect(resourcesOf([pods, aggregated('sum', { to: 'a' }), nodes], 'sum')).toEqual(['nodes', 'pods']);
  });

  test('takes what any of its selectors matches, each once', () => {
    expect(resourcesOf([pods, nodes, aggregated('sum', { also: 'b' }, { to: 'a' })], 'sum')).toEqual(['nodes', 'pods']);
  });

  test('loses what was written as its own rules', () => {
    expect(resourcesOf([pods, { ...aggregated('sum', { to: 'a' }), rules: [rule('*', 'secrets')] }], 'sum')).toEqual(['pods']);
  });

  test('is empty where nothing matches, and without selectors', () => {
    expect(resourcesOf([pods, aggregated('sum', { to: 'c' })], 'sum')).toEqual([]);
    expect(resourcesOf([pods, { ...aggregated('sum'), rules: [rule('*', 'secrets')] }], 'sum')).toEqual([]);
  });

  test('takes everything by an empty selector, and nothing from itself', () => {
    const sum = { ...aggregated('sum', {}), rules: [rule('*', 'secrets')] };
    expect(resourcesOf([pods, nodes, sum], 'sum')).toEqual(['nodes', 'pods']);
  });

  test('has an equal rule once', () => {
    const twin = labelled({ to: 'a' }, clusterRole('twin', rule('get', 'pods')));
    expect(resourcesOf([pods, twin, aggregated('sum', { to: 'a' })], 'sum')).toEqual(['pods']);
  });

  test('takes from ClusterRoles only', () => {
    const inNamespace = {
      ...role('shop', 'services', rule('get', 'services')),
      metadata: { name: 's', namespace: 'shop', labels: { to: 'a' } },
    };
    expect(resourcesOf([pods, inNamespace, aggregated('sum', { to: 'a' })], 'sum')).toEqual(['pods']);
  });

  test('can use expressions', () => {
    const sum = {
      ...clusterRole('sum'),
      aggregationRule: { clusterRoleSelectors: [{ matchExpressions: [{ key: 'also', operator: 'Exists' }] }] },
    };
    expect(resourcesOf([pods, nodes, sum], 'sum')).toEqual(['nodes']);
  });
});

describe('a chain of aggregated ClusterRoles', () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, i) => {
      const next = aggregated(`r${i}`, { link: String(i + 1) });
      return { ...next, metadata: { ...next.metadata, labels: { link: String(i) } } };
    });
  const end = (length: number) => labelled({ link: String(length) }, clusterRole('end', rule('get', 'pods')));

  test('carries rules from one to the next', () => {
    expect(resourcesOf([...chain(3), end(3)], 'r0')).toEqual(['pods']);
    expect(resourcesOf([...chain(3), end(3)], 'r2')).toEqual(['pods']);
  });

  test('can be long', () => {
    expect(resourcesOf([...chain(1000), end(1000)], 'r0')).toEqual(['pods']);
  });

  test('that is a circle ends, with the rules that come from outside', () => {
    const circle = ['a', 'b', 'c'].map((name, i) => {
      const next = aggregated(name, { ring: String((i + 1) % 3) }, { from: `outside-${name}` });
      return { ...next, metadata: { ...next.metadata, labels: { ring: String(i) } }, rules: [rule('*', 'secrets')] };
    });
    const outside = labelled({ from: 'outside-b' }, clusterRole('outside', rule('get', 'pods')));
    for (const name of ['a', 'b', 'c']) expect(resourcesOf([...circle, outside], name)).toEqual(['pods']);
  });
});
