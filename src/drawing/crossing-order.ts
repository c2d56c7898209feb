/** Nodes in columns, and edges between them by the nodes' ids, each from a column to the next. */
export interface LayeredGraph {
  readonly nodes: readonly { readonly id: string; readonly column: number }[];
  readonly edges: Edges;
}

export type Edges = readonly (readonly [from: string, to: string])[];

/** How often the order is improved, there and back. */
const SWEEPS = 8;

/** The ids of each column from top to bottom, so that few edges cross: each near the middle of those it is joined to. */
export function orderColumns({ nodes, edges }: LayeredGraph, columns: number): string[][] {
  let order = Array.from({ length: columns }, (_, column) => nodes.filter((node) => node.column === column).map(({ id }) => id));
  let best = order;
  let least = crossings(order, edges);
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep += 1) {
    const forward = sweep % 2 === 0;
    order = order.map((column) => [...column]);
    for (let step = 1; step < columns; step += 1) {
      const column = forward ? step : columns - 1 - step;
      const fixed = order[forward ? column - 1 : column + 1] ?? [];
      order[column] = byMiddle(order[column] ?? [], fixed, edges);
    }
    const count = crossings(order, edges);
    if (count < least) {
      best = order;
      least = count;
    }
  }
  return best;
}

/** A column in the order of the middles of what its nodes are joined to in the column beside it. */
function byMiddle(column: readonly string[], beside: readonly string[], edges: Edges): string[] {
  const at = new Map(beside.map((id, i) => [id, i]));
  const middle = (id: string, own: number): number => {
    const places = edges.flatMap(([from, to]) => (from === id ? (at.get(to) ?? []) : to === id ? (at.get(from) ?? []) : []));
    return places.length === 0 ? own : places.reduce((sum, place) => sum + place, 0) / places.length;
  };
  return column
    .map((id, i) => ({ id, middle: middle(id, i) }))
    .sort((a, b) => a.middle - b.middle)
    .map(({ id }) => id);
}

/** How many pairs of edges cross. */
export function crossings(order: readonly (readonly string[])[], edges: Edges): number {
  const at = new Map(order.flatMap((column, c) => column.map((id, i) => [id, { column: c, i }] as const)));
  const lines = edges.flatMap(([from, to]) => {
    const a = at.get(from);
    const b = at.get(to);
    return a === undefined || b === undefined ? [] : [{ column: a.column, from: a.i, to: b.i }];
  });
  return lines.reduce(
    (sum, a, i) => sum + lines.slice(i + 1).filter((b) => a.column === b.column && (a.from - b.from) * (a.to - b.to) < 0).length,
    0,
  );
}
