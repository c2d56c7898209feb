import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTechniques, preventingPractices, type AttackMap } from '../../../src/attack-map/attack-map.ts';
import { closings, smallestCuts } from '../../../src/attack-map/cuts.ts';
import { reach } from '../../../src/attack-map/reach.ts';
import { wayTo } from '../../../src/attack-map/way.ts';
import { arbitraryMap, arbitraryPractices, setsOf } from './arbitrary-map.ts';

const START = ['a'];
const GOAL = 'g';

/** What is reached, by the definition: techniques are applied until none gives anything new. */
function closure(map: AttackMap, starts: readonly string[], inPlace: ReadonlySet<string>): Set<string> {
  const held = new Set(starts);
  for (let before = -1; before !== held.size;) {
    before = held.size;
    for (const { needs, gains } of openTechniques(map, inPlace)) {
      if (needs.every((any) => any.some((position) => held.has(position)))) for (const gain of gains) held.add(gain);
    }
  }
  return held;
}

function subsets(items: readonly string[]): string[][] {
  return items.reduce<string[][]>((all, item) => [...all, ...all.map((subset) => [...subset, item])], [[]]);
}

describe('what is reached', () => {
  test('is what the definition gives', () => {
    fc.assert(
      fc.property(arbitraryMap, arbitraryPractices, (map, inPlace) => {
        expect(new Set(reach(map, START, inPlace).keys())).toEqual(closure(map, START, inPlace));
      }),
    );
  });

  test('never grows with a practice more', () => {
    fc.assert(
      fc.property(arbitraryMap, arbitraryPractices, arbitraryPractices, (map, some, more) => {
        const without = new Set(reach(map, START, some).keys());
        for (const position of reach(map, START, new Set([...some, ...more])).keys()) expect(without).toContain(position);
      }),
    );
  });

  test('holds the start, also where no technique leads on', () => {
    expect([...reach({ positions: ['a'], techniques: [] }, ['a'], new Set()).keys()]).toEqual(['a']);
  });
});

describe('a way', () => {
  test('takes steps that are open, each after what it needs, and none twice', () => {
    fc.assert(
      fc.property(arbitraryMap, arbitraryPractices, (map, inPlace) => {
        const reached = reach(map, START, inPlace);
        for (const position of map.positions) {
          const steps = wayTo(position, reached);
          expect(steps !== undefined).toBe(reached.has(position));
          const held = new Set(START);
          for (const { needs, gains, preventedBy } of steps ?? []) {
            expect(preventedBy.some((practice) => inPlace.has(practice))).toBe(false);
            expect(needs.every((any) => any.some((each) => held.has(each)))).toBe(true);
            for (const gain of gains) held.add(gain);
          }
          if (steps) expect(held).toContain(position);
          expect(new Set(steps).size).toBe(steps?.length ?? 0);
        }
      }),
    );
  });

  test('is the direct one where there is a longer one', () => {
    const map: AttackMap = {
      positions: ['a', 'b', 'c'],
      techniques: [
        { id: 'first', needs: [['a']], gains: ['b'], preventedBy: [] },
        { id: 'second', needs: [['b']], gains: ['c'], preventedBy: [] },
        { id: 'direct', needs: [['a']], gains: ['c'], preventedBy: ['p'] },
      ],
    };
    const ids = (inPlace: string[]) => wayTo('c', reach(map, ['a'], new Set(inPlace)))?.map(({ id }) => id);
    expect(ids([])).toEqual(['direct']);
    expect(ids(['p'])).toEqual(['first', 'second']);
  });
});

describe('the smallest cuts', () => {
  test('are those that trying every set of practices finds', () => {
    fc.assert(
      fc.property(arbitraryMap, arbitraryPractices, (map, inPlace) => {
        const practices = preventingPractices(map).filter((practice) => !inPlace.has(practice));
        const cutting = subsets(practices).filter((set) => !closure(map, START, new Set([...inPlace, ...set])).has(GOAL));
        const least = Math.min(...cutting.map(({ length }) => length));
        const found = smallestCuts(map, START, GOAL, inPlace);
        if (cutting.length === 0) expect(found).toEqual({ kind: 'uncuttable' });
        else if (least === 0) expect(found).toEqual({ kind: 'closed' });
        else {
          const smallest = cutting.filter(({ length }) => length === least).map((set) => set.sort().join());
          expect(setsOf(found).map((set) => set.join())).toEqual(smallest.sort());
        }
      }),
      { numRuns: 400 },
    );
  });

  test('cut, and none of their parts does', () => {
    fc.assert(
      fc.property(arbitraryMap, (map) => {
        const found = smallestCuts(map, START, GOAL, new Set());
        for (const cut of setsOf(found)) {
          expect(reach(map, START, new Set(cut)).has(GOAL)).toBe(false);
          for (const left of cut) {
            expect(reach(map, START, new Set(cut.filter((practice) => practice !== left))).has(GOAL)).toBe(true);
          }
        }
      }),
    );
  });

  test('are not told where one would have to be larger than the bound', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ id: `t${i}`, needs: [['a']], gains: ['g'], preventedBy: [`p${i}`] }));
    expect(smallestCuts({ positions: ['a', 'g'], techniques: many }, ['a'], 'g', new Set())).toEqual({ kind: 'larger' });
  });
});

test('the practice that closes most comes first, and one that closes nothing is left out', () => {
  const map: AttackMap = {
    positions: ['a', 'b', 'c', 'd'],
    techniques: [
      { id: 'in', needs: [['a']], gains: ['b'], preventedBy: ['door'] },
      { id: 'on', needs: [['b']], gains: ['c'], preventedBy: ['lock'] },
      { id: 'round', needs: [['a']], gains: ['d'], preventedBy: ['fence'] },
      { id: 'over', needs: [['a']], gains: ['d'], preventedBy: ['roof'] },
    ],
  };
  expect(closings(map, ['a'], new Set())).toEqual([
    { practice: 'door', closes: ['b', 'c'] },
    { practice: 'lock', closes: ['c'] },
  ]);
  expect(closings(map, ['a'], new Set(['fence']))).toContainEqual({ practice: 'roof', closes: ['d'] });
});
