import type { Edges } from './crossing-order.ts';

/** How often nodes are moved nearer to those they are joined to. */
const PULLS = 6;

export interface Box {
  readonly id: string;
  readonly height: number;
}

/** The middle of each node from the top: near the middle of what it is joined to, in its column's order, without overlaps. */
export function middlesOf(columns: readonly (readonly Box[])[], edges: Edges, gap: number): Map<string, number> {
  const middles = new Map<string, number>();
  const heights = columns.map((column) => column.reduce((sum, { height }) => sum + height + gap, -gap));
  const tallest = Math.max(0, ...heights);
  columns.forEach((column, c) => {
    let y = (tallest - (heights[c] ?? 0)) / 2;
    for (const { id, height } of column) {
      middles.set(id, y + height / 2);
      y += height + gap;
    }
  });
  for (let pull = 0; pull < PULLS; pull += 1) {
    for (const column of pull % 2 === 0 ? columns : columns.toReversed()) {
      for (const [id, middle] of spread(column, (id) => wished(id, edges, middles), tallest, gap)) middles.set(id, middle);
    }
  }
  return middles;
}

function wished(id: string, edges: Edges, middles: ReadonlyMap<string, number>): number {
  const joined = edges.flatMap(([from, to]) => (from === id ? [to] : to === id ? [from] : []));
  const places = joined.flatMap((each) => middles.get(each) ?? []);
  return places.length === 0 ? (middles.get(id) ?? 0) : places.reduce((sum, place) => sum + place, 0) / places.length;
}

interface Block {
  readonly boxes: readonly Box[];
  readonly height: number;
  top: number;
  /** The sum of the tops that its nodes wish for it. */
  readonly wishes: number;
}

/** Nodes as near as they can be to where they wish to be, in their order, apart, and within a height: blocks that meet move as one. */
function spread(column: readonly Box[], wish: (id: string) => number, height: number, gap: number): Map<string, number> {
  const blocks: Block[] = [];
  const settle = (block: Block): void => {
    block.top = Math.min(Math.max(0, block.wishes / block.boxes.length), height - block.height);
  };
  for (const box of column) {
    let block: Block = { boxes: [box], height: box.height, top: 0, wishes: wish(box.id) - box.height / 2 };
    settle(block);
    for (let above = blocks.at(-1); above !== undefined && above.top + above.height + gap > block.top; above = blocks.at(-1)) {
      blocks.pop();
      const offset = above.height + gap;
      block = {
        boxes: [...above.boxes, ...block.boxes],
        height: offset + block.height,
        top: 0,
        wishes: above.wishes + block.wishes - offset * block.boxes.length,
      };
      settle(block);
    }
    blocks.push(block);
  }
  return new Map(
    blocks.flatMap(({ boxes, top }) => {
      let y = top;
      return boxes.map((box): [string, number] => {
        const middle = y + box.height / 2;
        y += box.height + gap;
        return [box.id, middle];
      });
    }),
  );
}
