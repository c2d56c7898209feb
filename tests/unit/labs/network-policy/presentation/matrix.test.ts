import { expect, test } from 'vitest';
import { evaluateConnection } from '../../../../../src/labs/network-policy/index.ts';
import { matrixOf, MOST_ROWS } from '../../../../../src/labs/network-policy/presentation/matrix.ts';
import { declaredPorts } from '../../../../../src/labs/network-policy/presentation/port-text.ts';
import { podAt } from '../../../../../src/labs/network-policy/presentation/pod-summary.ts';
import { clusterOf, policy } from '../objects.ts';
import { crowd, SHOP } from './clusters.ts';

test('cells say how many of the declared ports are reached', () => {
  const { ends, cells, left } = matrixOf(SHOP);
  expect(ends.map(({ namespace, name }) => `${namespace}/${name}`)).toEqual(['shop/database', 'shop/orders', 'shop/web', 'tools/probe']);
  expect(cells.map((row) => row.map(({ state }) => state).join(' '))).toEqual([
    'itself none all no-ports',
    'all itself all no-ports',
    'none none itself no-ports',
    'none none all itself',
  ]);
  expect(left).toBe(0);
});

test('some of the ports are named', () => {
  const { cells } = matrixOf(
    clusterOf(
      ...crowd('a', 1),
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'b', namespace: 'b' },
        spec: { containers: [{ name: 'b', ports: [{ containerPort: 1 }, { containerPort: 2 }] }] },
      },
      policy('b/b', { podSelector: {}, ingress: [{ ports: [{ port: 2 }] }] }),
    ),
  );
  expect(cells[0]?.[1]).toMatchObject({ state: 'some', reached: 'TCP 2' });
});

test('columns say what is isolated for ingress, rows what is for egress', () => {
  expect(matrixOf(SHOP).ends.map(({ isolatedFor: { ingress, egress } }) => [ingress, egress])).toEqual([
    [true, false],
    [true, false],
    [false, true],
    [false, false],
  ]);
  expect(matrixOf(SHOP).ends.map(({ ports }) => ports)).toEqual(['TCP 5432', 'TCP 8080, 9090', 'TCP 8080', '']);
});

test('only the first Pods have rows, and they say what the whole cluster says', () => {
  const cluster = clusterOf(
    ...crowd('b', 100),
    ...crowd('a', 5),
    policy('b/some', { podSelector: { matchExpressions: [{ key: 'n', operator: 'In', values: ['3', '70'] }] } }),
  );
  const { ends, cells, left } = matrixOf(cluster);
  expect([ends.length, cells.length, cells[0]?.length, left]).toEqual([MOST_ROWS, MOST_ROWS, MOST_ROWS, 75]);
  for (const { from, to, state } of cells.flat()) {
    const pod = podAt(cluster, to);
    if (pod === undefined || state === 'itself') continue;
    const verdicts = declaredPorts(pod).map((probe) => evaluateConnection(cluster, { from, to, ...probe }).allowed);
    expect(state).toBe(verdicts.every(Boolean) ? 'all' : verdicts.some(Boolean) ? 'some' : 'none');
  }
});

test('no Pods make an empty table', () => {
  expect(matrixOf(clusterOf())).toEqual({ ends: [], cells: [], left: 0 });
});
