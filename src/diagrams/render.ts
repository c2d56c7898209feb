import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { z } from 'zod';
import { findBrowser } from './find-browser.ts';
import { cleanSvg } from './clean-svg.ts';
import { graph } from './graph.ts';
import type { Fence, FenceProblem } from './fence.ts';
import type { Drawing } from './drawing.ts';
import { isEdgeKind, isNodeKind } from './palette.ts';

export type Rendering = { readonly fence: Fence; readonly drawing: Drawing } | { readonly fence: Fence; readonly problem: FenceProblem };

const FONT = 'Diagram';
/** The size the site's stylesheet gives to diagrams' text: the layout is measured with it. */
const FONT_SIZE = 14;

/**
 * Draws a batch of fences with Mermaid in a headless browser. One bad diagram never loses the others: the results
 * stand in the order of the fences, each a drawing or a problem.
 * Text is measured in DejaVu Sans, which comes as a package: layouts are the same on every machine, and wide
 * enough for the narrower fonts of readers' systems.
 * @throws when no browser can be had
 */
export async function renderFences(fences: readonly Fence[]): Promise<Rendering[]> {
  const browser = await chromium.launch(findBrowser());
  try {
    const page = await browser.newPage();
    await prepare(page);
    const renderings: Rendering[] = [];
    for (const fence of fences) renderings.push(await renderFence(page, fence));
    return renderings;
  } finally {
    await browser.close();
  }
}

async function prepare(page: Page): Promise<void> {
  const resolve = (specifier: string): string => fileURLToPath(import.meta.resolve(specifier));
  const font = await readFile(resolve('@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2'));
  await page.setContent('<!doctype html><html lang="en"><body></body></html>');
  await page.addScriptTag({ path: resolve('mermaid/dist/mermaid.min.js') });
  await page.evaluate(
    async ({ name, data, size }) => {
      const face = new FontFace(name, `url(data:font/woff2;base64,${data})`);
      document.fonts.add(await face.load());
      const look = { look: 'classic', layout: 'dagre', theme: 'base' };
      const { mermaid } = globalThis as unknown as { mermaid: { initialize(options: unknown): void } };
      mermaid.initialize({
        startOnLoad: false,
        securityLevel: 'strict',
        htmlLabels: false,
        deterministicIds: true,
        fontFamily: name,
        fontSize: size,
        ...look,
        themeVariables: { fontFamily: name, fontSize: `${size}px` },
        flowchart: {
          ...look,
          htmlLabels: false,
          curve: 'basis',
          minNodeWidth: 40,
          nodeSpacing: 32,
          rankSpacing: 42,
          padding: 11,
          wrappingWidth: 260,
          diagramPadding: 4,
        },
      });
    },
    { name: FONT, data: font.toString('base64'), size: FONT_SIZE },
  );
}

/** What the page hands back: Mermaid's own parsed graph, and its drawing. Mermaid marks these calls as internal. */
const drawn = z.object({
  svg: z.string(),
  title: z.string(),
  description: z.string(),
  vertices: z.array(z.object({ id: z.string(), text: z.string().optional(), classes: z.array(z.string()), link: z.string().optional() })),
  edges: z.array(
    z.object({
      id: z.string(),
      start: z.string(),
      end: z.string(),
      text: z.string(),
      type: z.string(),
      classes: z.array(z.string()).optional(),
    }),
  ),
  groups: z.array(z.object({ id: z.string(), title: z.string(), nodes: z.array(z.string()) })),
});
const rejected = z.object({ message: z.string(), lineInDiagram: z.number().optional() });

async function renderFence(page: Page, fence: Fence): Promise<Rendering> {
  const answer: unknown = await page.evaluate(drawInPage, { id: `d${fence.hash}`, source: fence.source });
  const bad = rejected.safeParse(answer);
  if (bad.success) {
    const { message, lineInDiagram = 1 } = bad.data;
    return {
      fence,
      problem: {
        line: fence.line + lineInDiagram - 1,
        message: `Mermaid rejects the diagram: ${message}`,
        allowed: 'a flowchart that Mermaid can parse',
      },
    };
  }
  const { svg, title, description, vertices, edges, groups } = drawn.parse(answer);
  const unclassed = vertices.find(({ classes }) => !classes.some(isNodeKind));
  if (unclassed) {
    return {
      fence,
      problem: {
        line: fence.line,
        message: `the node "${unclassed.id}" has no class of the palette`,
        allowed: `a class such as ${unclassed.id}["…"]:::control`,
      },
    };
  }
  const parsed = graph.parse({
    title,
    description,
    nodes: vertices.map(({ id, text, classes, link }) => ({
      id,
      text: text ?? id,
      kind: classes.find(isNodeKind),
      ...(link !== undefined && { link }),
    })),
    edges: edges.map(({ id, start, end, text, type, classes = [] }) => {
      const kind = classes.find(isEdgeKind);
      return {
        id,
        from: start,
        to: end,
        text,
        ...(kind !== undefined && { kind }),
        ...(type.startsWith('double_') && { both: true }),
        ...(type === 'arrow_open' && { plain: true }),
      };
    }),
    groups: groups.map(({ id, title: name, nodes }) => ({ id, title: name, members: nodes })),
  });
  return { fence, drawing: { svg: cleanSvg(svg, `d${fence.hash}`, parsed), graph: parsed } };
}

/** Runs in the page. */
async function drawInPage({ id, source }: { id: string; source: string }): Promise<unknown> {
  interface Vertex {
    id: string;
    text?: string;
    classes: string[];
    link?: string;
  }
  interface FlowDb {
    getVertices(): Map<string, Vertex>;
    getEdges(): { id: string; start: string; end: string; text: string; type: string; classes?: string[] }[];
    getSubGraphs(): { id: string; title: string; nodes: string[] }[];
    getAccTitle(): string;
    getAccDescription(): string;
  }
  interface Mermaid {
    render(id: string, source: string): Promise<{ svg: string }>;
    mermaidAPI: { getDiagramFromText(source: string): Promise<{ db: FlowDb }> };
  }
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
    const { svg } = await mermaid.render(id, source);
    // Mermaid keeps its texts as HTML: an ampersand is `&amp;` in them. A text area reads that and leaves tags alone.
    const plain = (text: string): string => Object.assign(document.createElement('textarea'), { innerHTML: text }).value;
    // Mermaid's text is HTML; a serializer makes it XML with its namespaces declared.
    const host = document.createElement('div');
    host.innerHTML = svg;
    return {
      svg: host.firstElementChild ? new XMLSerializer().serializeToString(host.firstElementChild) : '',
      title: plain(db.getAccTitle()),
      description: plain(db.getAccDescription()),
      vertices: [...db.getVertices().values()].map(({ id: vertex, text, classes, link }) => ({
        id: vertex,
        text: text && plain(text),
        classes,
        link,
      })),
      edges: db
        .getEdges()
        .map(({ id: edge, start, end, text, type, classes }) => ({ id: edge, start, end, text: plain(text), type, classes })),
      groups: db.getSubGraphs().map(({ id: group, title, nodes }) => ({ id: group, title: plain(title), nodes })),
    };
  } catch (error) {
    document.body.replaceChildren();
    const { message, hash } = error as { message?: string; hash?: { line?: number; loc?: { first_line?: number } } };
    // Parser errors count lines from one, lexer errors from nought.
    const line = hash?.loc?.first_line ?? (hash?.line === undefined ? undefined : hash.line + 1);
    return { message: (message ?? String(error)).split('\n').slice(0, 3).join(' '), lineInDiagram: line };
  }
}
