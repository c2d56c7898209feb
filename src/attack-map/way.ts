import type { Technique } from './attack-map.ts';
import type { Reached } from './reach.ts';

/**
 * A shortest way to a position, step by step: each step after those that give what it needs, none twice.
 * @param reached what `reach` gives
 * @returns no steps where the attacker starts there; undefined where the position is not reached
 */
export function wayTo(position: string, reached: ReadonlyMap<string, Reached>): Technique[] | undefined {
  if (!reached.has(position)) return undefined;
  const steps: Technique[] = [];
  const visit = (wanted: string): void => {
    const step = reached.get(wanted)?.by;
    if (step === undefined || steps.includes(step)) return;
    for (const any of step.needs) {
      const cheapest = any.reduce<string | undefined>(
        (best, each) => (costAt(each, reached) < costAt(best, reached) ? each : best),
        undefined,
      );
      if (cheapest !== undefined) visit(cheapest);
    }
    steps.push(step);
  };
  visit(position);
  return steps;
}

function costAt(position: string | undefined, reached: ReadonlyMap<string, Reached>): number {
  return (position === undefined ? undefined : reached.get(position)?.cost) ?? Infinity;
}
