import { expect, test } from 'vitest';
import { lanesOf } from '../../../../../src/drawing/lanes.ts';
import { allLinks } from '../../../../../src/labs/network-policy/presentation/all-links.ts';
import { layoutAll, type Link } from '../../../../../src/labs/network-policy/presentation/layout-cluster.ts';
import { SHOP } from './clusters.ts';
import { crossings, expectInside, overlapping } from './geometry.ts';

const CARDS = ['a', 'a', 'b', 'b', 'b'].map((namespace, i) => ({
  namespace,
  title: `p${i}`,
  lines: ['TCP 80'],
  isolated: ['egress' as const],
}));

const link = (from: number, to: number, allowed = true): Link => ({
  from,
  to,
  flow: { allowed, probes: [{ port: 80, protocol: 'TCP' }], deniedAtSource: !allowed, deniedAtDestination: !allowed },
});
const complete = (count: number, flows = [true]): Link[] =>
  CARDS.slice(0, count).flatMap((_, from) =>
    CARDS.slice(0, count).flatMap((__, to) => (from === to ? [] : flows.map((allowed) => link(from, to, allowed)))),
  );

test('arrows that span one another, and the two of one pair, do not cross', () => {
  const links = [link(0, 1), link(1, 2), link(2, 3), link(0, 3), link(0, 3, false), link(3, 0), link(3, 1), link(3, 2), link(1, 0)];
  expect(crossings(layoutAll(CARDS.slice(0, 4), links, 640).arrows)).toBe(0);
});

test('arrows whose spans interleave cross once', () => {
  expect(crossings(layoutAll(CARDS.slice(0, 4), [link(0, 2), link(1, 3)], 640).arrows)).toBe(1);
});

test.each([
  [2, 0],
  [3, 0],
  // Of four, first to third and second to fourth interleave, downward and upward.
  [4, 2],
])('all connections of %i Pods cross %i times', (count, most) => {
  expect(crossings(layoutAll(CARDS.slice(0, count), complete(count), 640).arrows)).toBeLessThanOrEqual(most);
});

test.each([320, 640])('everything has its place, in a room of %i pixels', (room) => {
  for (const links of [[], complete(5), complete(5, [true, false])]) {
    const drawing = layoutAll(CARDS, links, room);
    expectInside(drawing);
    expect(overlapping(drawing.cards)).toEqual([]);
    expect(drawing.groups.map(({ title }) => title)).toEqual(['namespace a', 'namespace b']);
    const tips = drawing.arrows.map(({ head }) => `${head.x} ${head.y}`);
    expect(new Set(tips).size).toBe(links.length);
  }
});

test('each arrow ends at the card it is for, with its ports beside it', () => {
  const all = allLinks(SHOP)!;
  const { arrows, cards } = layoutAll(all.cards, all.links, 640);
  expect(arrows).toHaveLength(all.links.length);
  for (const { head, label } of arrows) {
    expect(cards.filter(({ y, height }) => y < head.y && head.y < y + height)).toHaveLength(1);
    expect(label.text).toMatch(/^TCP \d/);
    expect(Math.abs(label.y - head.y)).toBeLessThan(10);
  }
});

test('four Pods fit beside the editor', () => {
  expect(layoutAll(CARDS.slice(0, 4), complete(4), 640).width).toBeLessThanOrEqual(640);
});

test('runs that overlap or touch have lanes of their own, short ones the inner', () => {
  expect(
    lanesOf([
      { from: 0, to: 9 },
      { from: 0, to: 3 },
      { from: 4, to: 6 },
      { from: 6, to: 9 },
    ]),
  ).toEqual([2, 0, 0, 1]);
  expect(lanesOf([])).toEqual([]);
});
