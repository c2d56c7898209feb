import { beforeAll, expect, test } from 'vitest';
import { findFences } from '../../src/diagrams/fence.ts';
import { renderFences, type Rendering } from '../../src/diagrams/render.ts';

const GOOD = `flowchart LR
  accTitle: Who reaches etcd
  accDescr: The API server opens connections to etcd.
  subgraph cp["Control plane"]
    api["API server<br/>kube-apiserver"]:::control
    etcd[("etcd")]:::store
  end
  bad["Other host"]:::attacker
  api -->|"mTLS 2379"| etcd
  bad x1@--x|"blocked: firewall"| etcd
  class x1 denied
  click api "/cluster-components/api-server/"`;
const PLAIN = GOOD.replace(/\n.*click.*/, '');
const BROKEN = `flowchart LR
  accTitle: A
  accDescr: B
  api["API server"]:::control
  api -->|unquoted (label)| api`;
const UNCLASSED = GOOD.replace(':::attacker', '');

const mdx = (...sources: string[]): string =>
  `---\ntitle: x\n---\n\n${sources.map((source) => `\`\`\`mermaid\n${source}\n\`\`\`\n`).join('\n')}`;
const fences = findFences(mdx(GOOD, BROKEN, PLAIN, UNCLASSED));
const svgOf = (rendering: Rendering | undefined): string => (rendering && 'drawing' in rendering ? rendering.drawing.svg : '');

let renderings: Rendering[];
beforeAll(async () => {
  renderings = await renderFences(fences);
});

test('one bad diagram loses no other, and the order is kept', () => {
  expect(renderings.map((rendering) => 'drawing' in rendering)).toEqual([true, false, true, false]);
});

test('what Mermaid rejects is named with the file’s line', () => {
  const broken = renderings[1];
  expect(broken && 'problem' in broken ? broken.problem : undefined).toMatchObject({
    line: (fences[1]?.line ?? 0) + 4,
    allowed: 'a flowchart that Mermaid can parse',
  });
});

test('a node without a class of the palette is named', () => {
  const unclassed = renderings[3];
  expect(unclassed && 'problem' in unclassed ? unclassed.problem.message : '').toBe('the node "bad" has no class of the palette');
});

test('a drawing carries no style, colour or font of its own', () => {
  expect(svgOf(renderings[0])).not.toMatch(/<style|style=|fill=|stroke=|font-|foreignObject|data-|#[0-9a-f]{3}"/);
});

test('all ids start with the hash', () => {
  const ids = [...svgOf(renderings[0]).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(2);
  for (const id of ids) expect(id).toMatch(new RegExp(`^d${fences[0]?.hash ?? ''}-`));
});

test('title, description, classes and links are kept', () => {
  const svg = svgOf(renderings[0]);
  expect(svg).toContain('>Who reaches etcd</title>');
  expect(svg).toContain('>The API server opens connections to etcd.</desc>');
  expect(svg).toContain('node node-attacker');
  expect(svg).toMatch(/class="edge edge-denied"/);
  expect(svg).toContain('edge-label edge-label-denied');
  expect(svg).toContain('<a href="/cluster-components/api-server/"');
  // Links within an image could not be reached: only a drawing without links is one.
  expect(svg).toContain('role="group"');
  expect(svgOf(renderings[2])).toContain('role="img"');
});

test('the graph is Mermaid’s own', () => {
  const [first] = renderings;
  expect(first && 'drawing' in first ? first.drawing.graph : undefined).toMatchObject({
    nodes: [
      { id: 'api', kind: 'control', link: '/cluster-components/api-server/' },
      { id: 'etcd', kind: 'store' },
      { id: 'bad', kind: 'attacker' },
    ],
    edges: [
      { from: 'api', to: 'etcd', text: 'mTLS 2379' },
      { from: 'bad', to: 'etcd', kind: 'denied' },
    ],
    groups: [{ title: 'Control plane', members: ['api', 'etcd'] }],
  });
});

test('another browser process draws the same bytes', async () => {
  const again = await renderFences(fences.slice(0, 1));
  expect(svgOf(again[0])).toBe(svgOf(renderings[0]));
});
