import { expect } from 'vitest';
import type { ArrowShape, CardShape, Drawing } from '../../../../../src/labs/network-policy/presentation/drawing.ts';

interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Everything lies within the drawing, and texts within their cards. */
export function expectInside({ width, height, cards, arrows, groups }: Drawing): void {
  const inside = (x: number, y: number): void => {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(height);
  };
  for (const card of cards) {
    inside(card.x, card.y);
    inside(card.x + card.width, card.y + card.height);
    for (const { y } of card.texts) {
      expect(y - 11).toBeGreaterThanOrEqual(card.y);
      expect(y + 3).toBeLessThanOrEqual(card.y + card.height);
    }
  }
  for (const { head, label, crosses } of arrows) for (const { x, y } of [head, label, ...crosses]) inside(x, y);
  for (const { x, y } of groups) inside(x, y);
}

/** Pairs of cards that lie on each other. */
export function overlapping(cards: readonly CardShape[]): string[] {
  return cards.flatMap((a, i) =>
    cards
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.y} ${b.y}`),
  );
}

/** How often arrows cross, their rounded corners taken as sharp ones. */
export function crossings(arrows: readonly ArrowShape[]): number {
  const all = arrows.map(segments);
  return all.reduce(
    (sum, mine, i) => sum + all.slice(i + 1).reduce((count, other) => count + mine.filter((a) => other.some((b) => cross(a, b))).length, 0),
    0,
  );
}

/** `M x y H x Q … V y Q … H x` as three straight pieces. */
function segments({ path }: ArrowShape): Segment[] {
  const [x1 = 0, y1 = 0, , lane = 0, , , , , , , , y2 = 0, x2 = 0] = [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));
  return [
    { x1, y1, x2: lane, y2: y1 },
    { x1: lane, y1, x2: lane, y2 },
    { x1: lane, y1: y2, x2, y2 },
  ];
}

/** Whether a level and an upright piece cross, or two of a kind lie on each other. */
function cross(a: Segment, b: Segment): boolean {
  const between = (at: number, one: number, other: number): boolean => Math.min(one, other) <= at && at <= Math.max(one, other);
  const overlap = (a1: number, a2: number, b1: number, b2: number): boolean =>
    Math.min(a1, a2) <= Math.max(b1, b2) && Math.min(b1, b2) <= Math.max(a1, a2);
  const levelA = a.y1 === a.y2;
  const levelB = b.y1 === b.y2;
  if (levelA && levelB) return a.y1 === b.y1 && overlap(a.x1, a.x2, b.x1, b.x2);
  if (!levelA && !levelB) return a.x1 === b.x1 && overlap(a.y1, a.y2, b.y1, b.y2);
  const [level, upright] = levelA ? [a, b] : [b, a];
  return between(upright.x1, level.x1, level.x2) && between(level.y1, upright.y1, upright.y2);
}
