import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutCircuit, STATION } from '../../../src/attack-map/circuit.ts';
import { orderStations } from '../../../src/attack-map/station-order.ts';
import { arbitraryMap } from './arbitrary-map.ts';

const station = (id: string) => ({ id, title: `The position ${id} of an attacker` });
const GROUPS = [
  { title: 'First', stations: ['a', 'b'].map(station) },
  { title: 'Then', stations: ['c', 'd', 'e', 'f', 'g'].map(station) },
];

test('every position has a place of its own, in its group, and no line lies on another', () => {
  fc.assert(
    fc.property(arbitraryMap, ({ techniques }) => {
      const { stations, lines, headings, width, height } = layOutCircuit(GROUPS, techniques);
      expect(stations.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
      const rows = stations.map(({ y }) => y);
      expect(rows).toEqual(rows.toSorted((a, b) => a - b));
      const second = headings[1]?.y ?? 0;
      for (const { id, y } of stations) expect(y > second).toBe(!'ab'.includes(id));
      expect(lines).toHaveLength(techniques.length);
      const lanes = lines.flatMap(({ x, paths }) => {
        const ends = paths.lane.map(({ path }) => /^M\S+ (\S+)V(\S+)$/.exec(path)?.slice(1).map(Number) ?? []);
        return ends.length === 0 ? [] : [{ x, from: Math.min(...ends.flat()), to: Math.max(...ends.flat()) }];
      });
      lanes.forEach((a, i) => {
        expect(a.x).toBeGreaterThan(STATION.x);
        expect(a.x).toBeLessThan(width);
        expect(a.to).toBeLessThan(height);
        for (const b of lanes.slice(i + 1)) expect(a.x === b.x && a.from <= b.to && b.from <= a.to).toBe(false);
      });
    }),
  );
});

test('stations change places until that shortens no line', () => {
  const techniques = [
    { id: 't', needs: [['a']], gains: ['g'], preventedBy: [] },
    { id: 'u', needs: [['b']], gains: ['c'], preventedBy: [] },
  ];
  expect(
    orderStations(
      [
        ['a', 'b'],
        ['c', 'd', 'g'],
      ],
      techniques,
    ),
  ).toEqual([
    ['a', 'b'],
    ['c', 'g', 'd'],
  ]);
});
