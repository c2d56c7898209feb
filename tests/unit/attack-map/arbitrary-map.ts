import fc from 'fast-check';
import type { AttackMap } from '../../../src/attack-map/attack-map.ts';
import type { Cut, Cuts } from '../../../src/attack-map/cuts.ts';

const POSITIONS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const PRACTICES = ['p', 'q', 'r', 's', 't'];
const some = (from: readonly string[], most: number) => fc.subarray([...from], { minLength: 1, maxLength: most });

/** Small maps with cycles, with needs of several positions, and with techniques that nothing stops. */
export const arbitraryMap: fc.Arbitrary<AttackMap> = fc
  .array(
    fc.record({
      needs: fc.array(some(POSITIONS, 2), { minLength: 1, maxLength: 2 }),
      gains: some(POSITIONS, 2),
      preventedBy: fc.subarray(PRACTICES, { maxLength: 3 }),
    }),
    { maxLength: 10 },
  )
  .map((techniques) => ({
    positions: POSITIONS,
    techniques: techniques.map((technique, i) => ({ id: `t${i}`, ...technique })),
  }));

export const arbitraryPractices = fc.subarray(PRACTICES).map((chosen) => new Set(chosen));

/** Every single set that cuts stand for, sorted. */
export function setsOf(found: Cuts): string[][] {
  return found.kind === 'cuts' ? found.cuts.flatMap(expanded).sort((a, b) => (a.join() < b.join() ? -1 : 1)) : [];
}

export function expanded(cut: Cut): string[][] {
  return cut.reduce<string[][]>((sets, choice) => sets.flatMap((set) => choice.map((practice) => [...set, practice].sort())), [[]]);
}
