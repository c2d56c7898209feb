import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCluster } from '../../../../src/labs/network-policy/cluster.ts';
import { pluginViewsOf } from '../../../../src/labs/network-policy/grading/plugin-semantics.ts';
import { PROTOCOLS } from '../../../../src/labs/network-policy/policy.ts';
import { worlds } from './arbitrary.ts';
import { CHALLENGES, gradeOf, textOf } from './challenges.ts';

test('what a view answers by yes and no is what it answers with reasons', () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom(80, 81, 5432), fc.constantFrom(...PROTOCOLS), ({ namespaces, pods, policies }, port, protocol) => {
      const cluster = loadCluster([...namespaces, ...pods, ...policies]);
      const ends = [...cluster.pods.map(({ namespace, name }) => `${namespace}/${name}`), '203.0.113.200', '10.0.0.2', 'x/none'];
      for (const view of pluginViewsOf(cluster)) {
        for (const from of ends) {
          for (const to of ends) {
            const probe = { from, to, port, protocol };
            expect(view.isAllowed(probe)).toBe(view.verdictOn(probe).allowed);
          }
        }
      }
    }),
    { numRuns: 100 },
  );
});

test.each(CHALLENGES.map((each) => [each.id, each] as const))('grading %s takes less than 100 milliseconds', (_, each) => {
  const answer = textOf(each, 'solution.yaml');
  // The first time is not of grading, but of compiling.
  gradeOf(each, answer);
  const begun = performance.now();
  gradeOf(each, answer);
  expect(performance.now() - begun).toBeLessThan(100);
});
