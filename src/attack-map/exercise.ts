import type { AttackMap } from './attack-map.ts';
import { smallestCuts, type Cut } from './cuts.ts';
import { reach } from './reach.ts';

/** An attacker's start, what is to be kept from them, and how much may be done for it. */
export interface Task {
  readonly start: string;
  readonly goal: string;
  /** How many practices may be put in place. */
  readonly most: number;
  /** Practices that are in place already. */
  readonly inPlace: readonly string[];
}

/** Whether the practices chosen, few enough, keep the attacker from the goal. Those in place already do not count. */
export function solves(map: AttackMap, { start, goal, most, inPlace }: Task, chosen: readonly string[]): boolean {
  const added = new Set(chosen.filter((practice) => !inPlace.includes(practice)));
  return added.size <= most && !reach(map, [start], new Set([...inPlace, ...added])).has(goal);
}

/** The answers with fewest practices; none where nothing has to be done or nothing can be. */
export function answersTo(map: AttackMap, { start, goal, inPlace }: Task): readonly Cut[] {
  const found = smallestCuts(map, [start], goal, new Set(inPlace));
  return found.kind === 'cuts' ? found.cuts : [];
}
