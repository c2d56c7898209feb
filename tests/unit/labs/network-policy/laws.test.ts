import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCluster, type Cluster } from '../../../../src/labs/network-policy/cluster.ts';
import { reachability } from '../../../../src/labs/network-policy/reachability.ts';
import type { Verdict } from '../../../../src/labs/network-policy/verdict.ts';
import { egressRules, ingressRules, namespaceNames, policyObject, policySpecs, questions, worlds, type PolicySpec } from './arbitrary.ts';
import { ask } from './objects.ts';
import { isAllowedByTheBook, typesOf } from './reference.ts';

type World = typeof worlds extends fc.Arbitrary<infer Value> ? Value : never;

const objectsOf = ({ namespaces, pods, policies }: World): unknown[] => [...namespaces, ...pods, ...policies];
const load = (world: World): Cluster => loadCluster(objectsOf(world));
const withPolicies = (world: World, policies: World['policies']): World => ({ ...world, policies });

/** Whether the policy called `extra` selects an end in the direction that matters for it. */
function isSelectedByExtra(verdict: Verdict): boolean {
  if (verdict.kind !== 'decided') return false;
  return [verdict.egress, verdict.ingress].some(
    (each) => each.state !== 'not-isolated' && each.selectedBy.some(({ name }) => name === 'extra'),
  );
}

describe('laws of policies', () => {
  test('the engine says what the documentation says', () => {
    fc.assert(
      fc.property(worlds, fc.array(questions, { minLength: 10, maxLength: 10 }), (world, asked) => {
        const cluster = load(world);
        expect(cluster.problems).toEqual([]);
        for (const words of asked)
          expect([words, ask(cluster, words).allowed]).toEqual([words, isAllowedByTheBook(objectsOf(world), words)]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a rule more never denies', () => {
    fc.assert(
      fc.property(worlds, fc.nat(), ingressRules, egressRules, questions, (world, at, ingress, egress, words) => {
        fc.pre(world.policies.length > 0);
        const grown = world.policies.map((each, i) => {
          if (i !== at % world.policies.length) return each;
          const spec = each['spec'] as PolicySpec;
          // With the types written out, a rule adds no isolation.
          const more = { ingress: [...(spec.ingress ?? []), ingress], egress: [...(spec.egress ?? []), egress] };
          return { ...each, spec: { ...spec, ...more, policyTypes: typesOf(spec) } };
        });
        const before = ask(load(world), words).allowed;
        const after = ask(load(withPolicies(world, grown)), words).allowed;
        expect(!before || after).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a policy more changes nothing for connections of Pods that it does not select', () => {
    fc.assert(
      fc.property(worlds, namespaceNames, policySpecs, questions, (world, where, spec, words) => {
        const after = ask(load(withPolicies(world, [...world.policies, policyObject(where, 'extra', spec)])), words);
        fc.pre(!isSelectedByExtra(after));
        expect(after.allowed).toBe(ask(load(world), words).allowed);
      }),
      { numRuns: 1000 },
    );
  });

  test('a policy more denies only what it newly isolates, and allows only what was isolated', () => {
    fc.assert(
      fc.property(worlds, namespaceNames, policySpecs, questions, (world, where, spec, words) => {
        const before = ask(load(world), words);
        const after = ask(load(withPolicies(world, [...world.policies, policyObject(where, 'extra', spec)])), words);
        if (before.kind !== 'decided' || after.kind !== 'decided') return;
        for (const direction of ['egress', 'ingress'] as const) {
          const [was, is] = [before[direction], after[direction]];
          if (was.allowed && !is.allowed) expect([was.state, is.state]).toEqual(['not-isolated', 'denied']);
          if (!was.allowed && is.allowed) expect([was.state, is.state]).toEqual(['denied', 'allowed']);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the order of objects does not matter', () => {
    const shuffled = worlds.chain((world) =>
      fc.tuple(fc.constant(world), fc.shuffledSubarray(objectsOf(world), { minLength: objectsOf(world).length })),
    );
    fc.assert(
      fc.property(shuffled, questions, ([world, objects], words) => {
        expect(ask(loadCluster(objects), words).allowed).toBe(ask(load(world), words).allowed);
      }),
      { numRuns: 500 },
    );
  });

  test('rules of one policy are the same as policies of one rule', () => {
    fc.assert(
      fc.property(
        worlds,
        namespaceNames,
        fc.array(ingressRules, { minLength: 1, maxLength: 3 }),
        questions,
        (world, where, rules, words) => {
          const spec = (ingress: typeof rules) => ({ podSelector: {}, policyTypes: ['Ingress'] as ('Ingress' | 'Egress')[], ingress });
          const together = withPolicies(world, [...world.policies, policyObject(where, 'extra', spec(rules))]);
          const apart = withPolicies(world, [
            ...world.policies,
            ...rules.map((rule, i) => policyObject(where, `extra-${i}`, spec([rule]))),
          ]);
          expect(ask(load(together), words).allowed).toBe(ask(load(apart), words).allowed);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('elements of one rule are the same as rules of one element', () => {
    fc.assert(
      fc.property(worlds, namespaceNames, ingressRules, questions, (world, where, { from = [], ports }, words) => {
        fc.pre(from.length > 0);
        const spec = (ingress: { from: typeof from; ports: typeof ports }[]) => ({
          podSelector: {},
          policyTypes: ['Ingress'] as ('Ingress' | 'Egress')[],
          ingress,
        });
        const together = withPolicies(world, [...world.policies, policyObject(where, 'extra', spec([{ from, ports }]))]);
        const apart = withPolicies(world, [
          ...world.policies,
          policyObject(where, 'extra', spec(from.map((peer) => ({ from: [peer], ports })))),
        ]);
        expect(ask(load(together), words).allowed).toBe(ask(load(apart), words).allowed);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the table of all Pods', () => {
  test('agrees with every single connection', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.option(fc.constantFrom(80, 81, 6001, 0), { nil: undefined }),
        fc.constantFrom('TCP', 'UDP', 'SCTP'),
        (world, port, protocol) => {
          const cluster = load(world);
          const table = reachability(cluster, port === undefined ? undefined : { port, protocol });
          table.pods.forEach((source, from) => {
            table.pods.forEach((target, to) => {
              (table.probes[to] ?? []).forEach((probe, i) => {
                const words = `${source.namespace}/${source.name} > ${target.namespace}/${target.name} ${probe.protocol} ${probe.port}`;
                expect([words, table.isAllowed(from, to, i)]).toEqual([words, ask(cluster, words).allowed]);
              });
            });
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
