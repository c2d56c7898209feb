import { optimize, type CustomPlugin, type XastChild, type XastElement, type XastRoot } from 'svgo';
import type { Graph } from './graph.ts';
import { isNodeKind, type EdgeKind } from './palette.ts';

/** Markers as Mermaid names them, and as they are called here. */
const MARKERS: readonly (readonly [mermaid: string, ours: string])[] = [
  ['pointEnd', 'to'],
  ['pointStart', 'from'],
  ['crossEnd', 'no'],
  ['crossStart', 'no-from'],
  ['circleEnd', 'dot'],
  ['circleStart', 'dot-from'],
];
const DROPPED = new Set(['style', 'defs', 'filter', 'linearGradient', 'script', 'foreignObject']);
const CORNER = '6';
/** Pixels from a group's corner to its name. */
const NAME_INSET = { x: 10, y: 4 };

/**
 * Turns what Mermaid draws into a drawing that carries no style of its own: no `<style>`, no `style=`, no colours
 * or fonts, only classes that the site's stylesheet paints. Ids start with the hash, so that drawings share a page.
 * Works on the parsed tree by SVGO, whose own plugins then shorten paths and numbers.
 * @param svg Mermaid's output
 * @param hash the fence's hash
 * @param graph the parsed graph, for what edges are
 */
export function cleanSvg(svg: string, hash: string, graph: Graph): string {
  const edgeKinds = new Map(graph.edges.map(({ id, kind }) => [id, kind]));
  const plugin: CustomPlugin = {
    name: 'guide-diagram',
    fn: (root: XastRoot) => {
      const drawing = root.children.find((child): child is XastElement => child.type === 'element' && child.name === 'svg');
      if (drawing) new Cleaning(hash, edgeKinds).clean(drawing);
      return {};
    },
  };
  const { data } = optimize(svg, {
    floatPrecision: 1,
    plugins: [
      plugin,
      'removeComments',
      { name: 'convertPathData', params: { floatPrecision: 1 } },
      { name: 'cleanupNumericValues', params: { floatPrecision: 1 } },
      { name: 'convertTransform', params: { floatPrecision: 1 } },
      'sortAttrs',
    ],
  });
  return data;
}

class Cleaning {
  readonly #hash: string;
  readonly #edgeKinds: ReadonlyMap<string, EdgeKind | undefined>;
  readonly #usedMarkers = new Set<string>();

  constructor(hash: string, edgeKinds: ReadonlyMap<string, EdgeKind | undefined>) {
    this.#hash = hash;
    this.#edgeKinds = edgeKinds;
  }

  clean(svg: XastElement): void {
    const [, , width = '0', height = '0'] = (svg.attributes['viewBox'] ?? '').split(' ');
    const hasLinks = contains(svg, 'a');
    this.#noteMarkers(svg);
    svg.children = svg.children.flatMap((child) => this.#child(child));
    svg.attributes = {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `diagram diagram-${widthClass(Number(width))}`,
      viewBox: svg.attributes['viewBox'] ?? '',
      width: String(Math.ceil(Number(width))),
      height: String(Math.ceil(Number(height))),
      // An image's parts are not there for assistive technology: a drawing with links is a group.
      role: hasLinks ? 'group' : 'img',
      'aria-labelledby': `${this.#hash}-title`,
      'aria-describedby': `${this.#hash}-desc`,
    };
  }

  #child(child: XastChild): XastChild[] {
    if (child.type !== 'element') return child.type === 'text' && child.value.trim() !== '' ? [child] : [];
    if (DROPPED.has(child.name)) return [];
    switch (child.name) {
      case 'title':
      case 'desc':
        return [{ ...child, attributes: { id: `${this.#hash}-${child.name}` } }];
      case 'marker':
        return this.#marker(child);
      case 'text':
        return this.#text(child);
      case 'a':
        return this.#container(child, { href: child.attributes['xlink:href'] ?? child.attributes['href'] ?? '' });
      case 'g':
        return this.#group(child);
      case 'rect':
        return child.attributes['width'] === undefined ? [] : [this.#shape(child)];
      default:
        return [this.#shape(child)];
    }
  }

  #group(element: XastElement): XastChild[] {
    const name = this.#className(element);
    const cleaned = this.#container(element, name === undefined ? {} : { class: name });
    const [group] = cleaned;
    if (name === 'group' && group?.type === 'element') nameInCorner(group);
    // A group that neither places nor names anything is only nesting.
    return group?.type === 'element' && Object.keys(group.attributes).length === 0 ? group.children : cleaned;
  }

  #container(element: XastElement, attributes: Record<string, string>): XastChild[] {
    const { transform } = element.attributes;
    const children = element.children.flatMap((child) => this.#child(child));
    if (children.length === 0) return [];
    const moves = transform !== undefined && !/^translate\(0, ?0\)$/.test(transform);
    return [{ ...element, attributes: { ...attributes, ...(moves && { transform }) }, children }];
  }

  #className(element: XastElement): string | undefined {
    const classes = (element.attributes['class'] ?? '').split(/\s+/);
    if (classes.includes('node')) {
      const kind = classes.find(isNodeKind);
      return kind === undefined ? 'node' : `node node-${kind}`;
    }
    if (classes.includes('cluster')) return 'group';
    if (classes.includes('cluster-label')) return 'group-label';
    if (classes.includes('edgeLabel')) {
      const kind = this.#edgeKinds.get(labelledEdge(element) ?? '');
      return kind === undefined ? 'edge-label' : `edge-label edge-label-${kind}`;
    }
    return undefined;
  }

  #shape(element: XastElement): XastElement {
    const kept: Record<string, string> = {};
    for (const name of ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry', 'd', 'points', 'x1', 'x2', 'y1', 'y2', 'transform']) {
      const value = element.attributes[name];
      if (value !== undefined) kept[name] = value;
    }
    const classes = (element.attributes['class'] ?? '').split(/\s+/);
    if (element.name === 'rect' && !classes.includes('background')) kept['rx'] ??= CORNER;
    if (classes.includes('flowchart-link')) {
      const kind = this.#edgeKinds.get(element.attributes['data-id'] ?? '');
      const dotted = classes.includes('edge-pattern-dotted') ? ' edge-dotted' : '';
      kept['class'] = `edge${kind === undefined ? '' : ` edge-${kind}`}${dotted}`;
      for (const end of ['marker-start', 'marker-end']) {
        const marker = markerName(element.attributes[end]);
        if (marker !== undefined) kept[end] = `url(#${this.#hash}-${marker})`;
      }
    }
    return { ...element, attributes: kept, children: [] };
  }

  #noteMarkers(element: XastElement): void {
    for (const end of ['marker-start', 'marker-end']) {
      const marker = markerName(element.attributes[end]);
      if (marker !== undefined) this.#usedMarkers.add(marker);
    }
    for (const child of element.children) if (child.type === 'element') this.#noteMarkers(child);
  }

  #marker(element: XastElement): XastChild[] {
    const { id, viewBox, refX, refY, markerWidth, markerHeight } = element.attributes;
    const name = id?.endsWith('-margin') === true ? undefined : markerName(id);
    if (name === undefined || !this.#usedMarkers.has(name)) return [];
    const attributes: Record<string, string> = {
      id: `${this.#hash}-${name}`,
      class: `marker-${name}`,
      orient: 'auto',
      markerUnits: 'userSpaceOnUse',
    };
    for (const [key, value] of Object.entries({ viewBox, refX, refY, markerWidth, markerHeight }))
      if (value !== undefined) attributes[key] = value;
    return [{ ...element, attributes, children: element.children.flatMap((child) => this.#child(child)) }];
  }

  /** Mermaid writes a tspan for each word within a tspan for each row: a row becomes one, on its own line. */
  #text(element: XastElement): XastChild[] {
    const rows = element.children.flatMap((row) => (row.type === 'element' ? [textOf(row).trim()] : []));
    if (rows.every((row) => row === '')) return [];
    const [only] = rows;
    if (rows.length === 1 && only !== undefined) {
      return [{ ...element, attributes: { y: '1em' }, children: [{ type: 'text', value: only }] }];
    }
    const children = rows.map((value, index): XastElement => ({
      type: 'element',
      name: 'tspan',
      attributes: { x: '0', y: `${(1 + 1.1 * index).toFixed(1)}em` },
      children: [{ type: 'text', value }],
    }));
    return [{ ...element, attributes: {}, children }];
  }
}

/** Three quarters of this are as wide as the frame on a screen of 390 pixels: what is no wider fits there without scrolling. */
const FITS_PHONE = 432;

/**
 * A name for how wide a drawing is, in hundreds of pixels: the stylesheet keeps it from shrinking until its words
 * cannot be read, and no width may stand in the markup. What is no wider than 300 (w3) fits everywhere.
 */
function widthClass(width: number): string {
  if (width <= 300) return 'w3';
  if (width <= FITS_PHONE) return 'w4';
  return `w${Math.min(16, Math.ceil(width / 100))}`;
}

function contains(element: XastElement, name: string): boolean {
  return element.children.some((child) => child.type === 'element' && (child.name === name || contains(child, name)));
}

/** Mermaid centres the name of a group, where edges come in; in the corner it is out of their way. */
function nameInCorner(group: XastElement): void {
  const parts = group.children.filter((child): child is XastElement => child.type === 'element');
  const frame = parts.find(({ name }) => name === 'rect');
  const label = parts.find(({ attributes }) => attributes['class'] === 'group-label');
  if (frame === undefined || label === undefined) return;
  const inset = (side: 'x' | 'y', by: number): number => Number(frame.attributes[side] ?? 0) + by;
  label.attributes['transform'] = `translate(${inset('x', NAME_INSET.x)} ${inset('y', NAME_INSET.y)})`;
}

/** A label says which edge it belongs to on an element within. */
function labelledEdge(element: XastElement): string | undefined {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const found = child.attributes['data-id'] ?? labelledEdge(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function markerName(reference: string | undefined): string | undefined {
  return MARKERS.find(([mermaid]) => reference?.includes(mermaid) === true)?.[1];
}

function textOf(node: XastChild): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
