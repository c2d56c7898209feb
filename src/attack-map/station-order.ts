import type { Technique } from './attack-map.ts';

/**
 * The ids of each group in the order in which the techniques' lines are short, so that they need few lanes: two change
 * places as long as that shortens them.
 */
export function orderStations(groups: readonly (readonly string[])[], techniques: readonly Technique[]): string[][] {
  const order = groups.map((group) => [...group]);
  const ends = techniques.map(({ needs, gains }) => [...needs.flat(), ...gains]);
  let least = lengthOf(order, ends);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const group of order) {
      for (let i = 0; i < group.length; i++) {
        for (let j = i + 1; j < group.length; j++) {
          swap(group, i, j);
          const length = lengthOf(order, ends);
          if (length < least) {
            least = length;
            isBetter = true;
          } else swap(group, i, j);
        }
      }
    }
  }
  return order;
}

function swap(group: string[], i: number, j: number): void {
  const [a, b] = [group[i], group[j]];
  if (a === undefined || b === undefined) return;
  group[i] = b;
  group[j] = a;
}

function lengthOf(order: readonly (readonly string[])[], lines: readonly (readonly string[])[]): number {
  const at = new Map(order.flat().map((id, i) => [id, i]));
  return lines.reduce((sum, ends) => {
    const places = ends.flatMap((id) => at.get(id) ?? []);
    return places.length === 0 ? sum : sum + Math.max(...places) - Math.min(...places);
  }, 0);
}
