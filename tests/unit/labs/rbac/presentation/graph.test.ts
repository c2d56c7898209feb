import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../../../src/labs/rbac/presentation/findings.ts';
import { COLUMNS, graphOf, type Graph, type GraphNode } from '../../../../../src/labs/rbac/presentation/graph.ts';
import { othersText } from '../../../../../src/labs/rbac/presentation/messages.ts';
import { layOut } from '../../../../../src/labs/rbac/presentation/graph-layout.ts';
import { crossings, orderColumns } from '../../../../../src/drawing/crossing-order.ts';
import { widthOf } from '../../../../../src/drawing/text-metrics.ts';
import { subjectsOf } from '../../../../../src/labs/rbac/presentation/subjects.ts';
import { FINDING_IDS } from '../../../../../src/labs/rbac/index.ts';
import { binds, bindsEverywhere, clusterRole, rule } from '../objects.ts';
import { loadObjects } from './loaded-texts.ts';

const titleOf = (finding: string): string => finding;

function graph(most: number, ...objects: unknown[]): Graph {
  const loaded = loadObjects(...objects);
  return graphOf(findingsOf(loaded.model, subjectsOf(loaded), { subjects: 100, evidence: 10_000 }).found, titleOf, most);
}

describe('the graph', () => {
  test('leads from each subject by binding and role to what is found', () => {
    const { nodes, edges } = graph(8, clusterRole('r', rule('get', 'secrets')), binds('shop', 'ClusterRole/r', 'user:maria', 'sa:shop/ci'));
    expect(nodes.map(({ column, kind, title }) => [column, kind, title])).toEqual([
      [0, 'person', 'maria'],
      [0, 'account', 'ci'],
      [1, 'binding', 'r-binding'],
      [2, 'role', 'r'],
      [3, 'finding', 'secrets-read'],
    ]);
    expect(edges).toHaveLength(4);
  });

  test('leads past bindings and roles for members of system:masters', () => {
    const { nodes } = graph(8, bindsEverywhere('nothing', 'group:system:masters'));
    expect(nodes.map(({ kind }) => kind)).toEqual(['person', 'via', 'via', 'finding']);
  });

  test('is empty where nothing is found', () => {
    expect(graph(8, bindsEverywhere('view', 'user:maria'))).toEqual({ nodes: [], edges: [] });
    expect(layOut({ nodes: [], edges: [] }).nodes).toEqual([]);
  });

  test('is bounded: what is too much is one node, and no way is lost', () => {
    const people = Array.from({ length: 40 }, (_, i) => `user:person-${i}`);
    const { nodes, edges } = graph(5, clusterRole('r', rule('*', '*', '*')), bindsEverywhere('r', ...people));
    for (let column = 0; column < COLUMNS.length; column += 1)
      expect(nodes.filter((node) => node.column === column).length).toBeLessThanOrEqual(5);
    // A wildcard leads to every finding but membership of system:masters.
    const findings = FINDING_IDS.length - 1;
    expect(nodes.filter(({ kind }) => kind === 'others').map(({ title }) => title)).toEqual([36, findings - 4].map(othersText));
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.every(([from, to]) => ids.has(from) && ids.has(to))).toBe(true);
  });
});

describe('the order', () => {
  test('untangles what can be untangled', () => {
    const nodes = ['a', 'b', 'x', 'y'].map((id): GraphNode => ({ id, column: id < 'x' ? 0 : 1, kind: 'role', title: id, detail: '' }));
    const edges = [
      ['a', 'y'],
      ['b', 'x'],
    ] as const;
    expect(
      crossings(
        [
          ['a', 'b'],
          ['x', 'y'],
        ],
        edges,
      ),
    ).toBe(1);
    expect(crossings(orderColumns({ nodes, edges }, 2), edges)).toBe(0);
  });

  test('never makes it worse, and keeps every node', () => {
    fc.assert(
      fc.property(randomGraph(), ({ nodes, edges }) => {
        const given = COLUMNS.map((_, column) => nodes.filter((node) => node.column === column).map(({ id }) => id));
        const order = orderColumns({ nodes, edges }, COLUMNS.length);
        expect(crossings(order, edges)).toBeLessThanOrEqual(crossings(given, edges));
        expect(order.map((column) => [...column].sort())).toEqual(given.map((column) => [...column].sort()));
      }),
    );
  });
});

describe('the layout', () => {
  test('keeps nodes apart and inside, and their words inside them', () => {
    fc.assert(
      fc.property(randomGraph(), (random) => {
        const { nodes, width, height, edges } = layOut(random);
        expect(nodes).toHaveLength(random.nodes.length);
        expect(edges).toHaveLength(random.edges.length);
        for (const node of nodes) {
          expect(node.x).toBeGreaterThanOrEqual(0);
          expect(node.y).toBeGreaterThanOrEqual(20);
          expect(node.x + node.width).toBeLessThanOrEqual(width);
          expect(node.y + node.height).toBeLessThanOrEqual(height);
          for (const { text, style, y } of node.lines) {
            expect(widthOf(text) * (style === 'title' ? 13 : 11.5)).toBeLessThanOrEqual(node.width - 16 + 1e-9);
            expect(y).toBeGreaterThan(node.y);
            expect(y).toBeLessThan(node.y + node.height);
          }
          const below = nodes.filter((other) => other.x === node.x && other.y > node.y);
          for (const other of below) expect(other.y - (node.y + node.height)).toBeGreaterThan(11.9);
        }
      }),
    );
  });

  test('draws a single chain as one straight line', () => {
    const { edges } = layOut(graph(8, clusterRole('r', rule('get', 'secrets')), bindsEverywhere('r', 'user:maria')));
    const heights = edges.flatMap(({ path }) => [...path.matchAll(/[MC ,](?:[\d.]+) ([\d.]+)/g)].map(([, y]) => Number(y)));
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(1);
  });
});

/** Nodes in all columns, with edges from each column to the next. */
function randomGraph(): fc.Arbitrary<Graph> {
  const column = (c: number) =>
    fc.array(fc.record({ title: fc.string({ maxLength: 60 }), detail: fc.string({ maxLength: 40 }) }), { maxLength: 8 }).map((texts) =>
      texts.map((text, i): GraphNode => ({
        id: `${c} ${i}`,
        column: c,
        kind: i % 5 === 4 && (c === 1 || c === 2) ? 'via' : 'role',
        ...text,
      })),
    );
  return fc.tuple(column(0), column(1), column(2), column(3)).chain((columns) => {
    const pairs = columns
      .slice(1)
      .flatMap((to, c) => (columns[c] ?? []).flatMap(({ id }) => to.map((node): [string, string] => [id, node.id])));
    return fc.subarray(pairs).map((edges) => ({ nodes: columns.flat(), edges }));
  });
}
