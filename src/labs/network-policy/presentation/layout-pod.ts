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
} from './drawing.ts';
import type { Flow } from './flows.ts';
import type { Neighbour } from './neighbours.ts';

const NARROWEST = 288;
const WIDEST = 640;
/** A card takes this share of the width, within limits; between the cards is room for arrows and their labels. */
const CARD_SHARE = 0.32;
const NARROWEST_CARD = 92;
const WIDEST_CARD = 190;
const BORDER = 1;

/**
 * The chosen Pod as a pillar on the left, and every other end as a row on the right: all arrows are level, and none
 * crosses another. Namespaces are boxes; that of the chosen Pod is a hook around the pillar and the rows beside it, if
 * there are rows of other namespaces below. Rows of one namespace must stand together, those of the chosen Pod's first.
 */
export function layoutChosen(chosen: Card, neighbours: readonly Neighbour[], room: number): Drawing {
  const width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, room)));
  const cardWidth = Math.round(Math.min(WIDEST_CARD, Math.max(NARROWEST_CARD, CARD_SHARE * width)));
  const left = BORDER + GROUP_PAD;
  const right = width - BORDER - GROUP_PAD - cardWidth;
  const zone = { start: left + cardWidth, end: right };
  const groups: GroupShape[] = [];
  const cards: CardShape[] = [];
  const arrows: ArrowShape[] = [];

  const groupWidth = cardWidth + 2 * GROUP_PAD;
  const top = BORDER + GROUP_HEAD;
  let y = top;
  let ownEnd = 0;
  for (const [at, { namespace, rows }] of grouped(neighbours).entries()) {
    const isOwn = at === 0 && namespace !== undefined && namespace === chosen.namespace;
    const start = isOwn ? BORDER : y - GROUP_HEAD;
    for (const [i, row] of rows.entries()) {
      if (i > 0) y += GAP;
      const height = rowHeight(row, cardWidth);
      cards.push(placedCard(namespace === undefined ? 'outside' : 'pod', row.card, { x: right, y, width: cardWidth, height }));
      arrows.push(...rowArrows(row, y + height / 2, zone));
      y += height;
    }
    y += GROUP_PAD;
    if (isOwn) ownEnd = y;
    else if (namespace !== undefined) {
      const x = right - GROUP_PAD;
      groups.push({ path: rectPath(x, start, groupWidth, y - start), title: namespace, x: right, y: start + 15 });
    }
    y += GAP + GROUP_HEAD;
  }

  const rowsEnd = cards.length === 0 ? top : y - GAP - GROUP_HEAD - GROUP_PAD;
  const end = Math.max(rowsEnd, top + cardHeight(chosen, cardWidth));
  cards.unshift(placedCard('chosen', chosen, { x: left, y: top, width: cardWidth, height: end - top }));
  const bottom = end + GROUP_PAD;
  groups.unshift({
    path: ownPath({ width, groupWidth, ownEnd: ownEnd === rowsEnd + GROUP_PAD ? bottom : ownEnd, bottom }),
    title: chosen.namespace ?? '',
    x: left,
    y: BORDER + 15,
  });
  const titles = groupTitles(
    groups.map((group) => group.title),
    cardWidth,
  );
  return { width, height: bottom + BORDER, groups: groups.map((group, i) => ({ ...group, title: titles[i] ?? '' })), cards, arrows };
}

/** The box of the chosen Pod's own namespace: a pillar, a hook or a whole. */
function ownPath({ width, groupWidth, ownEnd, bottom }: Record<'width' | 'groupWidth' | 'ownEnd' | 'bottom', number>): string {
  if (ownEnd === 0) return rectPath(BORDER, BORDER, groupWidth, bottom - BORDER);
  if (ownEnd === bottom) return rectPath(BORDER, BORDER, width - 2 * BORDER, bottom - BORDER);
  return `M${BORDER} ${BORDER}H${width - BORDER}V${ownEnd}H${BORDER + groupWidth}V${bottom}H${BORDER}z`;
}

interface Group {
  readonly namespace: string | undefined;
  readonly rows: Neighbour[];
}

function grouped(neighbours: readonly Neighbour[]): Group[] {
  const groups: Group[] = [];
  for (const neighbour of neighbours) {
    const { namespace } = neighbour.card;
    const last = groups.at(-1);
    if (last && last.namespace === namespace) last.rows.push(neighbour);
    else groups.push({ namespace, rows: [neighbour] });
  }
  return groups;
}

function rowHeight({ card, outgoing, incoming }: Neighbour, width: number): number {
  return Math.max(cardHeight(card, width), ARROW_STEP * (outgoing.length + incoming.length) + 6);
}

/** What the chosen Pod reaches, then what reaches it, one below the other around the middle of the row. */
function rowArrows({ outgoing, incoming }: Neighbour, middle: number, zone: { start: number; end: number }): ArrowShape[] {
  const all = [...outgoing.map((flow) => ({ flow, out: true })), ...incoming.map((flow) => ({ flow, out: false }))];
  // A label stands above its arrow: the arrows stand a little lower than the middle.
  const first = middle - (ARROW_STEP * (all.length - 1)) / 2 + 6;
  return all.map(({ flow, out }, i) => levelArrow(flow, out, first + ARROW_STEP * i, zone));
}

function levelArrow(flow: Flow, out: boolean, y: number, zone: { start: number; end: number }): ArrowShape {
  const start = { x: out ? zone.start : zone.end, y };
  const end = { x: out ? zone.end : zone.start, y };
  return {
    allowed: flow.allowed,
    path: `M${start.x} ${y}H${end.x}`,
    head: { ...end, points: out ? 'right' : 'left' },
    crosses: crossesOf(flow, start, end, out ? { start: 1, end: -1 } : { start: -1, end: 1 }),
    label: { text: flowLabel(flow, zone.end - zone.start - 8), x: (zone.start + zone.end) / 2, y: y - 7, anchor: 'middle' },
  };
}
