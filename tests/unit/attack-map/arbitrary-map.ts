import fc from 'fast-check';
import type { AttackMap } from '../../../src/attack-map/attack-map.ts';

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
