import { expect, test } from 'vitest';
import type { Card } from '../../../../../src/labs/network-policy/presentation/pod-box.ts';
import type { Drawing } from '../../../../../src/labs/network-policy/presentation/drawing.ts';
import type { Flow } from '../../../../../src/labs/network-policy/presentation/flows.ts';
import { layoutChosen } from '../../../../../src/labs/network-policy/presentation/layout-pod.ts';
import { neighbourhood, type Neighbour } from '../../../../../src/labs/network-policy/presentation/neighbours.ts';
import { podOf, SHOP } from './clusters.ts';
import { expectInside, overlapping } from './geometry.ts';

const flow = (allowed: boolean): Flow => ({
  allowed,
  probes: [{ port: 8080, protocol: 'TCP' }],
  deniedAtSource: !allowed,
  deniedAtDestination: false,
});
const card = (namespace: string | undefined, title: string): Card => ({
  namespace,
  title,
  lines: ['TCP 8080'],
  isolated: ['ingress', 'egress'],
});
const row = (namespace: string | undefined, title: string): Neighbour => ({
  card: card(namespace, title),
  outgoing: [flow(true), flow(false)],
  incoming: [flow(true), flow(false)],
});

const CASES: Record<string, Neighbour[]> = {
  'nobody else': [],
  'its own namespace': [row('a', 'x'), row('a', 'y')],
  'other namespaces': [row('b', 'x'), row('c', 'y')],
  both: [row('a', 'x'), row('b', 'y'), row('b', 'z'), row('c', 'x')],
  'an address': [row('a', 'x'), row(undefined, '2001:0db8:0000:0000:0000:0000:0000:0001')],
  'long names': [row('a-namespace-with-a-name-that-is-long', 'frontend-7d9f8b6c5-x2v4q'), row('a', 'x'.repeat(253))],
};

for (const [name, neighbours] of Object.entries(CASES)) {
  test.each([0, 288, 358, 640, 2000])(`${name}, in a room of %i pixels`, (room) => {
    const drawing = layoutChosen(card('a', 'me'), neighbours, room);
    expectInside(drawing);
    expect(drawing.width).toBeGreaterThanOrEqual(288);
    expect(drawing.width).toBeLessThanOrEqual(640);
    expect(drawing.cards).toHaveLength(neighbours.length + 1);
    expect(overlapping(drawing.cards)).toEqual([]);
    expectLevelArrows(drawing);
  });
}

/** Each arrow is level, between the pillar and its row, and at least a label's height from the next. */
function expectLevelArrows({ cards: [pillar, ...rows], arrows }: Drawing): void {
  const heights = arrows.map(({ head }) => head.y).sort((a, b) => a - b);
  heights.slice(1).forEach((y, i) => expect(y - heights[i]!).toBeGreaterThanOrEqual(20));
  for (const { path, head, label, crosses } of arrows) {
    const edge = pillar!.x + pillar!.width;
    const other = rows.find(({ y, height }) => y < head.y && head.y < y + height);
    expect([`M${edge} ${head.y}H${other!.x}`, `M${other!.x} ${head.y}H${edge}`]).toContain(path);
    expect(head.x).toBe(head.points === 'right' ? other!.x : edge);
    expect(label).toMatchObject({ x: (edge + other!.x) / 2, anchor: 'middle' });
    for (const cross of crosses) expect(cross).toEqual({ x: cross.x, y: head.y });
  }
}

test('each namespace is a box around its Pods, and the chosen one’s a hook', () => {
  const { groups, width, height } = layoutChosen(card('a', 'me'), CASES['both']!, 500);
  expect(groups.map(({ title }) => title)).toEqual(['namespace a', 'namespace b', 'namespace c']);
  // Around the pillar and the first row, then back to the pillar alone.
  expect(groups[0]?.path).toMatch(new RegExp(`^M1 1H${width - 1}V\\d+(\\.\\d+)?H\\d+V${height - 1}H1z$`));
});

test('where a box has no room for more, all have bare names', () => {
  const titles = (room: number) => layoutChosen(card('a', 'me'), [row('kube-system', 'x')], room).groups.map(({ title }) => title);
  expect(titles(640)).toEqual(['namespace a', 'namespace kube-system']);
  expect(titles(288)).toEqual(['a', 'kube-system']);
});

test('with its own namespace alone, or with none of it, the box is a rectangle', () => {
  for (const name of ['its own namespace', 'other namespaces', 'nobody else']) {
    expect(layoutChosen(card('a', 'me'), CASES[name]!, 400).groups[0]?.path).toMatch(/^M1 1h\d+v[\d.]+h-\d+z$/);
  }
});

test('ports and denying ends stand on the arrows of a real cluster', () => {
  const { chosen, neighbours } = neighbourhood(SHOP, podOf(SHOP, 'shop/database'), undefined);
  const { arrows } = layoutChosen(chosen, neighbours, 640);
  expect(arrows.map(({ allowed, head, label, crosses }) => [allowed, head.points, label.text, crosses.length])).toEqual([
    [false, 'right', 'TCP 8080, 9090', 1],
    [true, 'left', 'TCP 5432', 0],
    [true, 'right', 'TCP 8080', 0],
    [false, 'left', 'TCP 5432', 2],
    [false, 'left', 'TCP 5432', 1],
  ]);
});

test('ports that have no room beside their arrow are counted', () => {
  const many = { ...flow(true), probes: [8080, 9090, 9091, 9092].map((port) => ({ port, protocol: 'TCP' as const })) };
  const label = (room: number) =>
    layoutChosen(card('a', 'me'), [{ ...row('a', 'x'), outgoing: [many], incoming: [] }], room).arrows[0]?.label.text;
  expect(label(640)).toBe('TCP 8080, 9090, 9091, 9092');
  expect(label(288)).toBe('4 ports');
});
