import type { AttackMap, Technique } from './attack-map.ts';
import { reach, type Reached } from './reach.ts';
import { wayTo } from './way.ts';

/** `open`: the attacker can use it. `cut`: they hold what it needs, and a practice stops it. `idle`: they do not get so far. */
export type TechniqueState = 'open' | 'cut' | 'idle';

/** What an attacker can do with some practices in place. */
export interface Situation {
  readonly reached: ReadonlyMap<string, Reached>;
  /** By id. */
  readonly techniques: ReadonlyMap<string, TechniqueState>;
  /** A shortest way to where the attacker is looked at; absent where it is not reached. */
  readonly way: readonly Technique[] | undefined;
}

/**
 * @param from where the attacker begins
 * @param to the position that is asked about
 */
export function situationOf(map: AttackMap, from: string, inPlace: ReadonlySet<string>, to: string): Situation {
  const reached = reach(map, [from], inPlace);
  const stateOf = ({ needs, preventedBy }: Technique): TechniqueState => {
    if (!needs.every((any) => any.some((position) => reached.has(position)))) return 'idle';
    return preventedBy.some((practice) => inPlace.has(practice)) ? 'cut' : 'open';
  };
  return {
    reached,
    techniques: new Map(map.techniques.map((technique) => [technique.id, stateOf(technique)])),
    way: wayTo(to, reached),
  };
}
