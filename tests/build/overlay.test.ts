import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/check-folder.ts';
import { RENDERED } from '../../src/diagrams/rendered-folder.ts';
import { contentOf } from '../../src/publish/content.ts';
import { searchRecords } from '../../src/publish/search-records.ts';
import { publishedBank } from '../../src/schema/published.ts';
import { assemblePaper } from '../../src/study/paper.ts';
import { buildSite, scratchSite, type ScratchSite } from '../../tools/scratch-site.ts';
import { COHORT } from '../content/cohort-file.ts';
import { minimalContent, QUESTION_FILE, TOPIC_FILE } from '../content/minimal-content.ts';
import { NEW_TOPIC } from '../content/overlay-content.ts';

/** A trainer's folder, far from the project, named in `.env`: a topic with a diagram, a replaced text, a question, a cohort. */
const DIAGRAM = `
\`\`\`mermaid
flowchart LR
  accTitle: Who commands a node
  accDescr: The API server commands the kubelet.
  api["API server"]:::control -->|"HTTPS 10250"| kubelet["kubelet"]:::host
\`\`\`
`;
const TOPIC = 'cluster-components/kubelet';
const content = minimalContent();
const etcd = content.get(TOPIC_FILE) ?? '';
const question = (content.get(QUESTION_FILE) ?? '')
  .split('- id: etcd-firewall')[0]!
  .replace('etcd-client-port', 'course-question')
  .replace('do the clients of the store connect to', 'would you close first');
const OVERLAY = new Map([
  ...Object.entries(NEW_TOPIC),
  [`topics/${TOPIC}.mdx`, (NEW_TOPIC[`topics/${TOPIC}.mdx`] ?? '') + DIAGRAM],
  ['topics/cluster-components/etcd.mdx', etcd.replace('etcd is the store behind the API.', 'In our clusters etcd stands apart.')],
  ['questions/cluster-components/etcd.yaml', question],
  ['cohort.yaml', COHORT.replace('hiddenDomains: [cluster-components]\n', '')],
]);

let site: ScratchSite;
let folder: string;
const built = (path: string): Promise<string> => readFile(join(site.root, 'dist', path), 'utf8');

beforeAll(async () => {
  site = await scratchSite(content);
  folder = await mkdtemp(join(tmpdir(), 'course-'));
  for (const [path, text] of OVERLAY) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await writeFile(join(site.root, '.env'), `GUIDE_OVERLAY=${folder}\n`);
  await promisify(execFile)('node', [resolve('tools/diagrams.ts')], { cwd: site.root });
  const { code, output } = await buildSite(site.root);
  expect(code, output).toBe(0);
}, 240_000);
afterAll(async () => {
  await site.remove();
  await rm(folder, { recursive: true });
});

test('a topic that is added has its page, with its diagram, its manifest and its questions', async () => {
  const page = await built(`${TOPIC}/index.html`);
  expect(page).toContain('Who commands a node');
  expect(page).toContain('<svg');
  expect(page).toContain('href="/manifests/kubelet/notes.yaml"');
  expect(page).toContain('id="question-kubelet-client-port"');
  // Its terms lead to the glossary, as those of any topic.
  expect(page).toContain('href="/glossary/#quorum"');
});

test('it is in navigation, in search, in practice and in the exam’s blueprint', async () => {
  for (const page of ['index.html', 'cluster-components/index.html']) expect(await built(page)).toContain(`href="/${TOPIC}/"`);
  const corpus = await readCorpus({ root: site.root, overlay: folder });
  expect(searchRecords(contentOf(corpus, new Map())).map(({ url }) => url)).toContain(`/${TOPIC}/`);
  expect(await built('practice/index.html')).toContain(`href="/${TOPIC}/#check-yourself"`);
  expect(await built('exam/blueprint/index.html')).toContain(`href="/${TOPIC}/"`);
  const bank = publishedBank.parse(JSON.parse(await built('questions/bank.json')));
  const paper = assemblePaper(bank, { kind: 'full', code: 'any' });
  expect(paper.questions.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['kubelet-client-port', 'course-question', 'etcd-client-port']),
  );
});

test('a text that is replaced is the overlay’s, and its cohort has a page', async () => {
  const page = await built('cluster-components/etcd/index.html');
  expect(page).toContain('In our clusters etcd stands apart.');
  expect(page).not.toContain('etcd is the store behind the API.');
  expect(await built('cohort/index.html')).toContain('Winter cohort');
});

test('drawings are kept in the overlay, and nothing else is written there', async () => {
  const drawings = await readdir(join(folder, 'drawings'));
  expect(drawings.map((name) => name.slice(12)).sort()).toEqual(['.json', '.svg']);
  expect(await readdir(join(site.root, RENDERED)).catch(() => [])).toEqual([]);
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  expect(files.filter((entry) => entry.isFile())).toHaveLength(OVERLAY.size + 2);
});

test('a copy with content of others says so, where the licence stands', async () => {
  expect(await built('about/index.html')).toContain('Whoever hosts this copy has changed its content or added to it.');
});

test('no page says where it was', async () => {
  const files = await readdir(join(site.root, 'dist'), { recursive: true });
  for (const file of files.filter((each) => /\.(?:html|json|js)$/.test(each))) expect(await built(file), file).not.toContain(folder);
});
