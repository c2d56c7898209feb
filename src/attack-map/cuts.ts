import { openTechniques, preventingPractices, type AttackMap, type Technique } from './attack-map.ts';
import { reach } from './reach.ts';
import { wayTo } from './way.ts';

/** Cuts of more practices than this are not looked for: the search is exact up to here. */
export const LARGEST_CUT = 8;

/** Practices of which one is as good as another: they stop the same of the techniques that are open. */
export type Choice = readonly string[];
/** A set of practices that cuts every way, told as choices: one practice of each. */
export type Cut = readonly Choice[];

export type Cuts =
  /** The goal is not reached as things are. */
  | { readonly kind: 'closed' }
  /** Every set of so few practices that keeps the attacker from the goal. */
  | { readonly kind: 'cuts'; readonly size: number; readonly cuts: readonly Cut[] }
  /** Some way to the goal has no step that any practice stops. */
  | { readonly kind: 'uncuttable' }
  /** What cuts takes more than `LARGEST_CUT` practices. */
  | { readonly kind: 'larger' };

/**
 * All smallest sets of further practices that cut every way from the starts to a goal. A cut has to stop a step of each
 * way; so a way that is still open says which practices to try, one more at each level (Reiter's hitting-set tree, breadth
 * first: https://doi.org/10.1016/0004-3702(87)90062-2). Of all ways the one is taken that few practices stop, and of
 * practices that stop the same one stands for all. Exact for sets of up to `LARGEST_CUT` practices.
 * @param inPlace practices that are in place already, and belong to no cut
 */
export function smallestCuts(map: AttackMap, starts: readonly string[], goal: string, inPlace: ReadonlySet<string>): Cuts {
  const everything = new Set([...inPlace, ...preventingPractices(map)]);
  if (!reach(map, starts, inPlace).has(goal)) return { kind: 'closed' };
  if (reach(map, starts, everything).has(goal)) return { kind: 'uncuttable' };
  const open = openTechniques(map, inPlace);
  const choices = choicesOf(open);
  /** What stops a technique, each choice by its first practice. */
  const stops = new Map(
    open.map(({ id, preventedBy }) => [id, new Set(preventedBy.map((practice) => choices.get(practice)?.[0] ?? practice))]),
  );
  const weightOf = ({ id }: Technique): number => STEP + (stops.get(id)?.size ?? 0);
  let level: readonly (readonly string[])[] = [[]];
  for (let size = 0; size <= LARGEST_CUT; size++) {
    const next = new Map<string, readonly string[]>();
    const cuts: (readonly string[])[] = [];
    for (const chosen of level) {
      const steps = wayTo(goal, reach(map, starts, new Set([...inPlace, ...chosen]), weightOf));
      if (steps === undefined) cuts.push(chosen);
      else {
        for (const practice of new Set(steps.flatMap(({ id }) => [...(stops.get(id) ?? [])]))) {
          const wider = [...chosen, practice].sort();
          next.set(wider.join('\n'), wider);
        }
      }
    }
    if (cuts.length > 0) return { kind: 'cuts', size, cuts: cuts.map((cut) => cut.map((first) => choices.get(first) ?? [first])) };
    level = [...next.values()];
  }
  return { kind: 'larger' };
}

/** What a step counts beside what stops it: of two ways that as many practices stop, the one with fewer steps is taken. */
const STEP = 0.01;

/** The choice that each practice belongs to, in the order in which the techniques name them. */
function choicesOf(techniques: readonly Technique[]): Map<string, Choice> {
  const stops = new Map<string, string[]>();
  for (const { id, preventedBy } of techniques) {
    for (const practice of preventedBy) stops.set(practice, [...(stops.get(practice) ?? []), id]);
  }
  const choices = Map.groupBy(stops.keys(), (practice) => (stops.get(practice) ?? []).join('\n'));
  return new Map([...choices.values()].flatMap((choice) => choice.map((practice): [string, Choice] => [practice, choice])));
}

/** What one further practice takes from the attacker. */
export interface Closing {
  readonly practice: string;
  /** Positions that are no longer reached with it. */
  readonly closes: readonly string[];
}

/**
 * What each further practice closes by itself, the one that closes most first; those that close nothing are left out.
 * @param count the positions that count, such as goals
 */
export function closings(
  map: AttackMap,
  starts: readonly string[],
  inPlace: ReadonlySet<string>,
  count: ReadonlySet<string> = new Set(map.positions),
): Closing[] {
  const before = [...reach(map, starts, inPlace).keys()].filter((position) => count.has(position));
  const open = openTechniques(map, inPlace);
  return [...new Set(open.flatMap(({ preventedBy }) => preventedBy))]
    .map((practice): Closing => {
      const after = reach(map, starts, new Set([...inPlace, practice]));
      return { practice, closes: before.filter((position) => !after.has(position)) };
    })
    .filter(({ closes }) => closes.length > 0)
    .sort((a, b) => b.closes.length - a.closes.length || a.practice.localeCompare(b.practice));
}
