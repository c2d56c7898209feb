import { openTechniques, type AttackMap, type Technique } from './attack-map.ts';

/** How a position is first reached. */
export interface Reached {
  /** Steps that a shortest way to it takes, each counted as often as it is needed; 0 where the attacker starts. */
  readonly cost: number;
  /** The last step of that way; absent where the attacker starts. */
  readonly by?: Technique;
}

/**
 * The positions that an attacker reaches, each with the last step of a shortest way. The cost of a step is one more than
 * the sum of what it needs, so that the cheapest proof of every position is found by Knuth's generalisation of Dijkstra's
 * algorithm, cycles or not: https://doi.org/10.1016/0020-0190(77)90002-3
 * @param starts what the attacker holds
 * @param inPlace practices that are in place
 * @param weightOf what a step counts, where a short way is not the one with few steps
 */
export function reach(
  map: AttackMap,
  starts: Iterable<string>,
  inPlace: ReadonlySet<string>,
  weightOf: (technique: Technique) => number = () => 1,
): Map<string, Reached> {
  const reached = new Map<string, Reached>();
  for (const start of starts) reached.set(start, { cost: 0 });
  let open = openTechniques(map, inPlace);
  for (;;) {
    let cheapest: { cost: number; by: Technique } | undefined;
    open = open.filter(({ gains }) => gains.some((gain) => !reached.has(gain)));
    for (const technique of open) {
      const cost = costOf(technique, reached, weightOf(technique));
      if (cost !== undefined && (cheapest === undefined || cost < cheapest.cost)) cheapest = { cost, by: technique };
    }
    if (cheapest === undefined) return reached;
    for (const gain of cheapest.by.gains) if (!reached.has(gain)) reached.set(gain, cheapest);
  }
}

/** What a technique costs with the positions reached so far; undefined where one of its needs is not met. */
function costOf({ needs }: Technique, reached: ReadonlyMap<string, Reached>, weight: number): number | undefined {
  let cost = weight;
  for (const any of needs) {
    const cheapest = Math.min(...any.map((position) => reached.get(position)?.cost ?? Infinity));
    if (cheapest === Infinity) return undefined;
    cost += cheapest;
  }
  return cost;
}
