import type { Card } from './pod-box.ts';
import type { Flow } from './flows.ts';
import { isolatedText, namespaceText, portCountText } from './messages.ts';
import { portsText } from './port-text.ts';
import { shortened, widthOf, wrapped } from '../../../drawing/text-metrics.ts';

/** A diagram as shapes with places: what a layout gives, and what is drawn. Lengths are pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly GroupShape[];
  readonly cards: readonly CardShape[];
  readonly arrows: readonly ArrowShape[];
}

/** The box of a namespace. */
export interface GroupShape {
  readonly path: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
}

/** The box of a Pod or an address. */
export interface CardShape {
  readonly kind: 'chosen' | 'pod' | 'outside';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The middle of its texts, and their baselines. */
  readonly middle: number;
  readonly texts: readonly CardText[];
}

export interface CardText {
  readonly kind: 'title' | 'line' | 'isolated';
  readonly text: string;
  readonly y: number;
  /** Where the sign of isolation stands beside it, if it does. */
  readonly lockX: number | undefined;
}

export interface ArrowShape {
  readonly allowed: boolean;
  readonly path: string;
  /** The arrow's head: its tip, and the way it points. */
  readonly head: { readonly x: number; readonly y: number; readonly points: 'left' | 'right' };
  /** Crosses at the ends whose policies deny the connection. */
  readonly crosses: readonly { readonly x: number; readonly y: number }[];
  readonly label: { readonly text: string; readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' };
}

const TITLE_SIZE = 13;
/** A bold sign is so much wider. */
const BOLD = 1.1;
const TEXT_SIZE = 12;
/** Space within a card beside its text, within a group beside its cards, and above them for its title. */
const CARD_PAD = 6;
export const GROUP_PAD = 6;
export const GROUP_HEAD = 22;
/** Between rows and between groups. */
export const GAP = 12;
/** From one arrow to the next one below it: room for its label. */
export const ARROW_STEP = 25;
const LINE_STEP = 15;
const LOCK_WIDTH = 14;
/** How far a cross stands from the end of its arrow: clear of the head and of a namespace's border. */
const CROSS_AT = 20;

/** The lines of a card as they fit into its width. */
function fittedTexts({ title, lines, isolated }: Card, width: number): Pick<CardText, 'kind' | 'text'>[] {
  const room = width - 2 * CARD_PAD;
  const within = (kind: CardText['kind'], text: string, size: number) => wrapped(text, room / size).map((part) => ({ kind, text: part }));
  return [
    ...within('title', title, TITLE_SIZE * BOLD),
    ...lines.flatMap((line) => within('line', line, TEXT_SIZE)),
    // The sign beside it makes a line longer.
    ...(isolated.length === 0 ? [] : wrapped(isolatedText(isolated), (room - LOCK_WIDTH) / TEXT_SIZE)).map((text) => ({
      kind: 'isolated' as const,
      text,
    })),
  ];
}

/** The height that a card of a width needs. */
export function cardHeight(card: Card, width: number): number {
  return LINE_STEP * fittedTexts(card, width).length + 2 * CARD_PAD + 2;
}

/** A card in a box that is at least as high as it needs, with its text in the middle. */
export function placedCard(kind: CardShape['kind'], card: Card, box: { x: number; y: number; width: number; height: number }): CardShape {
  const middle = box.x + box.width / 2;
  const first = box.y + (box.height - cardHeight(card, box.width)) / 2 + CARD_PAD + TEXT_SIZE;
  const texts = fittedTexts(card, box.width);
  const locked = texts.findIndex((each) => each.kind === 'isolated');
  return {
    kind,
    ...box,
    middle,
    texts: texts.map((each, i) => ({
      ...each,
      y: first + LINE_STEP * i,
      lockX: i === locked ? middle - lockDistance(each.text) : undefined,
    })),
  };
}

/** How far left of a line's middle the sign before it stands. */
function lockDistance(text: string): number {
  return Math.round((widthOf(text) * TEXT_SIZE) / 2) + LOCK_WIDTH - 4;
}

/** Crosses on the first and the last straight piece of an arrow. */
export function crossesOf(
  { deniedAtSource, deniedAtDestination }: Flow,
  start: Point,
  end: Point,
  sides: { start: 1 | -1; end: 1 | -1 },
): Point[] {
  return [
    ...(deniedAtSource ? [{ x: start.x + sides.start * CROSS_AT, y: start.y }] : []),
    ...(deniedAtDestination ? [{ x: end.x + sides.end * CROSS_AT, y: end.y }] : []),
  ];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The ports of an arrow in full where they fit beside it, or else how many they are. */
export function flowLabel({ probes }: Flow, width: number): string {
  const text = portsText(probes);
  return widthOf(text) * TEXT_SIZE <= width ? text : portCountText(probes.length);
}

/** The titles of namespaces' boxes above cards of a width: the bare names where one would have no room for more. */
export function groupTitles(namespaces: readonly string[], width: number): string[] {
  const full = namespaces.map(namespaceText);
  if (full.every((title) => widthOf(title) * TEXT_SIZE <= width)) return full;
  return namespaces.map((namespace) => shortened(namespace, width / TEXT_SIZE));
}

export function rectPath(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}
