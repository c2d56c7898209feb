import { COLUMNS, type Graph, type GraphNode } from './graph.ts';
import { COLUMN_TITLES } from './messages.ts';
import { middlesOf } from '../../../drawing/node-coordinates.ts';
import { orderColumns } from '../../../drawing/crossing-order.ts';
import { wrapped } from '../../../drawing/text-metrics.ts';

const SIZE = { title: 13, detail: 11.5 };
const LINE = { title: 16, detail: 14 };
const LINES = { title: 3, detail: 2 };
const PAD = { x: 8, y: 7 };
const GAP = { x: 30, y: 12 };
const WIDTHS = [136, 136, 136, 148] as const;
const HEAD = 26;
const EDGE = 2;
const LINE_SPACE = 10;

export interface TextLine {
  readonly text: string;
  readonly style: 'title' | 'detail';
  /** Its baseline. */
  readonly y: number;
}

export interface PlacedNode {
  readonly id: string;
  readonly kind: GraphNode['kind'];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly heads: readonly { readonly text: string; readonly x: number }[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly { readonly key: string; readonly path: string; readonly isLast: boolean; readonly hasArrow: boolean }[];
}

/** Where everything of a graph is drawn: columns from left to right, each in the order with few crossings. */
export function layOut(graph: Graph): Layout {
  const byId = new Map(graph.nodes.map((node) => [node.id, { node, ...textOf(node) }]));
  const columns = orderColumns(graph, COLUMNS.length).map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
  const middles = middlesOf(
    columns.map((column) => column.map(({ node, height }) => ({ id: node.id, height }))),
    graph.edges,
    GAP.y,
  );
  const lefts = WIDTHS.map((_, i) => EDGE + WIDTHS.slice(0, i).reduce((sum, width) => sum + width + GAP.x, 0));
  const nodes = columns.flatMap((column, c) =>
    column.map(({ node, height, lines }): PlacedNode => {
      const y = HEAD + (middles.get(node.id) ?? 0) - height / 2;
      return {
        id: node.id,
        kind: node.kind,
        x: lefts[c] ?? 0,
        y,
        width: WIDTHS[c] ?? 0,
        height,
        lines: lines.map((line) => ({ ...line, y: y + line.y })),
      };
    }),
  );
  const placed = new Map(nodes.map((node) => [node.id, node]));
  return {
    width: (lefts.at(-1) ?? 0) + (WIDTHS.at(-1) ?? 0) + EDGE,
    height: Math.max(HEAD, ...nodes.map(({ y, height }) => y + height)) + EDGE,
    heads: COLUMNS.map((column, c) => ({ text: COLUMN_TITLES[column], x: (lefts[c] ?? 0) + (WIDTHS[c] ?? 0) / 2 })),
    nodes,
    edges: graph.edges.flatMap(([from, to]) => {
      const a = placed.get(from);
      const b = placed.get(to);
      return a === undefined || b === undefined
        ? []
        : [
            {
              key: `${from}\n${to}`,
              path: curve(a, b),
              isLast: byId.get(to)?.node.column === COLUMNS.length - 1,
              hasArrow: b.kind !== 'via',
            },
          ];
    }),
  };
}

/** A node's lines, with baselines from its top, and its height. */
function textOf({ column, kind, title, detail }: GraphNode): { lines: TextLine[]; height: number } {
  if (kind === 'via') return { lines: [], height: LINE_SPACE };
  const width = (WIDTHS[column] ?? 0) - 2 * PAD.x;
  let y = PAD.y;
  const lines = (['title', 'detail'] as const).flatMap((style) =>
    wrapped(style === 'title' ? title : detail, width / SIZE[style], LINES[style]).map((text): TextLine => {
      y += LINE[style];
      return { text, style, y: y - 4 };
    }),
  );
  return { lines, height: y + PAD.y };
}

/** From the right side of one to the left side of the other; through the places of nodes that are not drawn. */
function curve(a: PlacedNode, b: PlacedNode): string {
  const from = { x: a.x + a.width, y: a.y + a.height / 2 };
  const to = { x: b.x, y: b.y + b.height / 2 };
  const through = b.kind === 'via' ? `H${round(b.x + b.width)}` : '';
  const half = (to.x - from.x) / 2;
  return `M${round(from.x)} ${round(from.y)}C${round(from.x + half)} ${round(from.y)} ${round(to.x - half)} ${round(to.y)} ${round(to.x)} ${round(to.y)}${through}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
