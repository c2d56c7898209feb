import type { Card } from './pod-box.ts';
import {
  ARROW_STEP,
  cardHeight,
  crossesOf,
  flowLabel,
  GAP,
  GROUP_HEAD,
  GROUP_PAD,
  groupTitles,
  placedCard,
  rectPath,
  type ArrowShape,
  type CardShape,
  type Drawing,
  type GroupShape,
  type Point,
} from './drawing.ts';
import type { Flow } from './flows.ts';
import { lanesOf } from '../../../drawing/lanes.ts';

/** A connection between two cards, by their places. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly flow: Flow;
}

const CARD_WIDTH = 140;
const LANE = 13;
const ROUND = 6;
/** Beside the cards, for labels. */
const NARROWEST_GUTTER = 92;
const WIDEST_GUTTER = 130;
const BORDER = 1;

/**
 * All cards in one column. Arrows downward run on the right and arrows upward on the left, each from its own place on
 * one card to its own place on another; between them it runs in a lane. Short arrows run in inner lanes, and places are
 * ordered so that arrows cross only where their spans interleave. Cards of one namespace must stand together.
 */
export function layoutAll(all: readonly Card[], links: readonly Link[], room: number): Drawing {
  const sides = { down: links.filter(({ from, to }) => from < to), up: links.filter(({ from, to }) => from > to) };
  const places = { down: placesOf(sides.down, all.length), up: placesOf(sides.up, all.length) };
  const slots = all.map((_, card) => Math.max(places.down.counts[card] ?? 0, places.up.counts[card] ?? 0));
  const { boxes, groups, height } = stacked(all, slots);

  const run = (side: 'down' | 'up'): { arrows: { link: Link; start: number; end: number }[]; lanes: number[] } => {
    const arrows = sides[side].map((link, i) => {
      const { start = 0, end = 0 } = places[side].ends[i] ?? {};
      return {
        link,
        start: slotY(boxes[link.from], places[side].counts[link.from], start),
        end: slotY(boxes[link.to], places[side].counts[link.to], end),
      };
    });
    return { arrows, lanes: lanesOf(arrows.map(({ start, end }) => ({ from: Math.min(start, end), to: Math.max(start, end) }))) };
  };
  const down = run('down');
  const up = run('up');
  const laneRoom = (lanes: readonly number[]): number => (lanes.length === 0 ? 0 : LANE * (Math.max(...lanes) + 1));
  const middle = CARD_WIDTH + 2 * GROUP_PAD;
  const free = (room - middle - laneRoom(up.lanes) - laneRoom(down.lanes)) / 2 - BORDER;
  const gutter = Math.round(Math.min(WIDEST_GUTTER, Math.max(NARROWEST_GUTTER, free)));
  const left = BORDER + gutter + laneRoom(up.lanes) + GROUP_PAD;

  const shapes = ({ arrows, lanes }: typeof down, side: 1 | -1): ArrowShape[] =>
    arrows.map(({ link, start, end }, i) => {
      const edge = side === 1 ? left + CARD_WIDTH : left;
      const lane = edge + side * (GROUP_PAD + gutter + LANE * ((lanes[i] ?? 0) + 0.5));
      return laneArrow(link.flow, { x: edge, y: start }, { x: edge, y: end }, lane, side, gutter);
    });
  const titles = groupTitles(
    groups.map(({ title }) => title),
    CARD_WIDTH,
  );
  return {
    width: left + CARD_WIDTH + GROUP_PAD + gutter + laneRoom(down.lanes) + BORDER,
    height,
    groups: groups.map(({ y, height: high }, i): GroupShape => ({
      path: rectPath(left - GROUP_PAD, y, middle, high),
      title: titles[i] ?? '',
      x: left,
      y: y + 15,
    })),
    cards: boxes.map(({ card, y, height: high }): CardShape => placedCard('pod', card, { x: left, y, width: CARD_WIDTH, height: high })),
    arrows: [...shapes(up, -1), ...shapes(down, 1)],
  };
}

/** Which place each link has at its two cards on one side, from the top, and how many places each card needs. */
function placesOf(links: readonly Link[], cards: number): { ends: { start: number; end: number }[]; counts: number[] } {
  const ends = links.map(() => ({ start: 0, end: 0 }));
  const counts = Array.from({ length: cards }, (_, card) => {
    const above = links.flatMap(({ from, to }, i) => (Math.max(from, to) === card ? [{ i, far: card - Math.min(from, to) }] : []));
    const below = links.flatMap(({ from, to }, i) => (Math.min(from, to) === card ? [{ i, far: Math.max(from, to) - card }] : []));
    // Of two links between the same cards the first is the inner one at both.
    const order = [...above.sort((a, b) => a.far - b.far || a.i - b.i), ...below.sort((a, b) => b.far - a.far || b.i - a.i)];
    order.forEach(({ i }, place) => {
      const end = ends[i];
      if (end) end[links[i]?.from === card ? 'start' : 'end'] = place;
    });
    return order.length;
  });
  return { ends, counts };
}

interface Span {
  readonly y: number;
  readonly height: number;
}

/** Cards one below the other, in the boxes of their namespaces. */
function stacked(
  all: readonly Card[],
  slots: readonly number[],
): { boxes: (Span & { card: Card })[]; groups: (Span & { title: string })[]; height: number } {
  const boxes: (Span & { card: Card })[] = [];
  const groups: (Span & { title: string })[] = [];
  let y = BORDER;
  all.forEach((card, i) => {
    const isFirst = i === 0 || all[i - 1]?.namespace !== card.namespace;
    const start = y;
    y += isFirst ? GROUP_HEAD : GAP;
    const height = Math.max(cardHeight(card, CARD_WIDTH), ARROW_STEP * (slots[i] ?? 0) + 6);
    boxes.push({ card, y, height });
    y += height;
    const isLast = all[i + 1]?.namespace !== card.namespace;
    if (isFirst) groups.push({ y: start, height: 0, title: card.namespace ?? '' });
    if (!isLast) return;
    y += GROUP_PAD;
    const group = groups.pop();
    if (group) groups.push({ ...group, height: y - group.y });
    y += GAP;
  });
  return { boxes, groups, height: y - GAP + BORDER };
}

/** Where a place is on a card: places stand around its middle, a little lower, for labels stand above their arrows. */
function slotY(box: Span | undefined, count = 0, place = 0): number {
  return box === undefined ? 0 : box.y + box.height / 2 + ARROW_STEP * (place - (count - 1) / 2) + 6;
}

function laneArrow(flow: Flow, start: Point, end: Point, lane: number, side: 1 | -1, gutter: number): ArrowShape {
  const way = Math.sign(end.y - start.y) * ROUND;
  const turn = lane - side * ROUND;
  return {
    allowed: flow.allowed,
    path: `M${start.x} ${start.y}H${turn}Q${lane} ${start.y} ${lane} ${start.y + way}V${end.y - way}Q${lane} ${end.y} ${turn} ${end.y}H${end.x}`,
    head: { ...end, points: side === 1 ? 'left' : 'right' },
    crosses: crossesOf(flow, start, end, { start: side, end: side }),
    label: {
      text: flowLabel(flow, gutter - 4),
      x: end.x + side * (GROUP_PAD + 4),
      y: end.y - 7,
      anchor: side === 1 ? 'start' : 'end',
    },
  };
}
