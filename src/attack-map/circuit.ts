import { wrapped } from '../drawing/text-metrics.ts';
import { lanesOf } from '../drawing/lanes.ts';
import type { Technique } from './attack-map.ts';
import { orderStations } from './station-order.ts';

/** A position to draw, in its group. */
export interface Station {
  readonly id: string;
  readonly title: string;
}

/** Positions under a heading. */
export interface StationGroup {
  readonly title: string;
  readonly stations: readonly Station[];
}

export interface PlacedStation {
  readonly id: string;
  /** Its label, broken into lines, with baselines. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly y: number;
}

/** A part of a lane. It is of use where somebody holds a position above it and gets to one below it, or the other way round. */
export interface LanePart {
  readonly path: string;
  /** The needed positions whose lines join the lane above; none where an arrow leaves it there. */
  readonly above: readonly string[] | undefined;
  readonly below: readonly string[] | undefined;
}

/** A technique as one line: out of all that it needs, down or up its lane, and into all that it gives. */
export interface PlacedLine {
  readonly id: string;
  readonly paths: {
    /** Its lane, in parts from one line that joins it to the next. */
    readonly lane: readonly LanePart[];
    /** Out of each position that it needs. */
    readonly needs: readonly { readonly from: string; readonly path: string }[];
    /** Into each position that it gives. */
    readonly gains: readonly string[];
  };
  /** The tips of its arrows, which point to the left. */
  readonly arrows: readonly { readonly x: number; readonly y: number }[];
  /** Where lines of several positions meet. */
  readonly joints: readonly { readonly x: number; readonly y: number }[];
  /** The middle of its lane, for its number or a cross. */
  readonly x: number;
  readonly y: number;
}

/** A drawing of an attack map like a circuit: positions below each other, and beside them a lane for each technique. */
export interface Circuit {
  readonly width: number;
  readonly height: number;
  readonly headings: readonly { readonly text: string; readonly y: number }[];
  readonly stations: readonly PlacedStation[];
  readonly lines: readonly PlacedLine[];
}

export const STATION = { x: 158, radius: 5.5 } as const;
const LABEL = { width: 142, size: 12.5, line: 14.5 } as const;
const HEADING = 30;
const ROW = { padding: 9, least: 34 } as const;
/** How far from a station's middle its incoming and its outgoing lines run. */
const RAIL = 6;
const LANE = { first: 12, width: 6 } as const;
const CORNER = 4;
const EDGE = 8;

/** Where everything of a map is drawn. */
export function layOutCircuit(groups: readonly StationGroup[], techniques: readonly Technique[]): Circuit {
  const order = orderStations(
    groups.map((group) => group.stations.map(({ id }) => id)),
    techniques,
  );
  const headings: { text: string; y: number }[] = [];
  const stations: PlacedStation[] = [];
  let y = 0;
  for (const [i, { title, stations: unordered }] of groups.entries()) {
    const byId = new Map(unordered.map((station) => [station.id, station]));
    const inGroup = (order[i] ?? []).flatMap((id) => byId.get(id) ?? []);
    headings.push({ text: title, y: y + HEADING - 10 });
    y += HEADING;
    for (const { id, title: label } of inGroup) {
      const texts = wrapped(label, LABEL.width / LABEL.size);
      const height = Math.max(ROW.least, texts.length * LABEL.line + 2 * ROW.padding);
      const middle = y + height / 2;
      const top = middle - (texts.length * LABEL.line) / 2;
      stations.push({ id, y: middle, lines: texts.map((text, i) => ({ text, y: top + (i + 1) * LABEL.line - 4 })) });
      y += height;
    }
  }
  const rows = new Map(stations.map((station) => [station.id, station.y]));
  const drawn = techniques.map((technique) => {
    const outs = technique.needs.flat().flatMap((from) => rowOf(rows, from, RAIL).map((at) => ({ from, at })));
    const ins = technique.gains.flatMap((id) => rowOf(rows, id, -RAIL));
    const all = [...outs.map(({ at }) => at), ...ins];
    return { id: technique.id, outs, ins, from: Math.min(...all), to: Math.max(...all) };
  });
  const lanes = lanesOf(drawn);
  const lines = drawn.map(({ id, outs, ins, from, to }, i): PlacedLine => {
    const x = STATION.x + STATION.radius + LANE.first + (lanes[i] ?? 0) * LANE.width;
    const edge = STATION.x + STATION.radius;
    return {
      id,
      paths: {
        lane: laneParts(x, outs, ins),
        needs: outs.map((out) => ({ from: out.from, path: `M${r(edge)} ${r(out.at)}${turn(x, out.at, from, to)}` })),
        gains: ins.map((at) => `${leave(x, at, from, to)}H${r(edge + 6)}`),
      },
      arrows: ins.map((at) => ({ x: r(edge + 1), y: r(at) })),
      joints: [...outs.map(({ at }) => at), ...ins].filter((at) => at !== from && at !== to).map((at) => ({ x: r(x), y: r(at) })),
      x: r(x),
      y: r((from + to) / 2),
    };
  });
  return {
    width: Math.ceil(Math.max(STATION.x, ...lines.map((line) => line.x)) + EDGE + 6),
    height: Math.ceil(y + EDGE),
    headings,
    stations,
    lines,
  };
}

function rowOf(rows: ReadonlyMap<string, number>, id: string, offset: number): number[] {
  const y = rows.get(id);
  return y === undefined ? [] : [y + offset];
}

function laneParts(x: number, outs: readonly { readonly from: string; readonly at: number }[], ins: readonly number[]): LanePart[] {
  const rows = [...new Set([...outs.map(({ at }) => at), ...ins])].sort((a, b) => a - b);
  const joining = (isOn: (at: number) => boolean): string[] | undefined =>
    ins.some(isOn) ? undefined : outs.filter(({ at }) => isOn(at)).map(({ from }) => from);
  return rows.slice(1).map((end, i) => {
    const begin = rows[i] ?? end;
    return {
      path: `M${r(x)} ${r(begin + (i === 0 ? CORNER : 0))}V${r(end - (i === rows.length - 2 ? CORNER : 0))}`,
      above: joining((at) => at <= begin),
      below: joining((at) => at >= end),
    };
  });
}

/** From a rail into the lane: round at the lane's ends, straight onto it between them. */
function turn(x: number, at: number, from: number, to: number): string {
  if (at === from) return `H${r(x - CORNER)}Q${r(x)} ${r(at)} ${r(x)} ${r(at + CORNER)}`;
  if (at === to) return `H${r(x - CORNER)}Q${r(x)} ${r(at)} ${r(x)} ${r(at - CORNER)}`;
  return `H${r(x)}`;
}

/** Out of the lane onto a rail. */
function leave(x: number, at: number, from: number, to: number): string {
  if (at === from) return `M${r(x)} ${r(at + CORNER)}Q${r(x)} ${r(at)} ${r(x - CORNER)} ${r(at)}`;
  if (at === to) return `M${r(x)} ${r(at - CORNER)}Q${r(x)} ${r(at)} ${r(x - CORNER)} ${r(at)}`;
  return `M${r(x)} ${r(at)}`;
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
