import { expect, test } from 'vitest';
import { reachability } from '../../../../src/labs/network-policy/reachability.ts';
import type { Protocol } from '../../../../src/labs/network-policy/policy.ts';
import { ask, clusterOf } from './objects.ts';
import { AROUND, CASES, PODS } from './truth-table-cases.ts';

let probes = 0;

test.each(CASES)('%s', (_, policies, words, table) => {
  const cluster = clusterOf(...AROUND, ...policies);
  const [port = '', protocol = 'TCP'] = words.split(' ').reverse();
  const matrix = reachability(cluster, { port: Number(port), protocol: protocol as Protocol });
  const places = new Map(matrix.pods.map((each, i) => [`${each.namespace}/${each.name}`, i]));
  const wrong = PODS.flatMap((from) =>
    PODS.flatMap((to) => {
      probes += 1;
      const expected = from === to || table(from, to);
      const { allowed } = ask(cluster, `${from} > ${to} ${words}`);
      const inMatrix = matrix.isAllowed(places.get(from)!, places.get(to)!, 0);
      return allowed === expected && inMatrix === expected ? [] : [{ from, to, expected, allowed, inMatrix }];
    }),
  );
  expect(wrong).toEqual([]);
});

test('probe every pair of Pods in every case', () => {
  expect(probes).toBe(CASES.length * 81);
  console.log(`${CASES.length} truth tables, ${probes} probes`);
});
