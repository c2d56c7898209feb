/** A step of an attack: who holds one position of each of its needs gains all of its gains. */
export interface Technique {
  readonly id: string;
  /** All of these; each is met by any of its positions. */
  readonly needs: readonly (readonly string[])[];
  readonly gains: readonly string[];
  /** Practices of which any one in place stops it. What only narrows or detects does not stop it, and is not listed here. */
  readonly preventedBy: readonly string[];
}

/** What attackers can hold, and the techniques that lead from one to another. Cycles are allowed. */
export interface AttackMap {
  readonly positions: readonly string[];
  readonly techniques: readonly Technique[];
}

/** The practices that stop at least one technique, in the order in which the map names them. */
export function preventingPractices({ techniques }: AttackMap): string[] {
  return [...new Set(techniques.flatMap(({ preventedBy }) => preventedBy))];
}

/** The techniques that are left open where these practices are in place. */
export function openTechniques({ techniques }: AttackMap, inPlace: ReadonlySet<string>): Technique[] {
  return techniques.filter(({ preventedBy }) => !preventedBy.some((practice) => inPlace.has(practice)));
}
