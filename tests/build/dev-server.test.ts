import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { scratchSite, type ScratchSite } from '../../tools/scratch-site.ts';
import { CHALLENGE, contentWithLab } from '../content/lab-content.ts';
import { QUESTION_FILE, TOPIC_FILE } from '../content/minimal-content.ts';
import { NEW_TOPIC } from '../content/overlay-content.ts';

/** The author's loop: what is saved below content/, and in a folder laid over it, is what the next reload shows. */
let site: ScratchSite;
let server: ChildProcess;
let address: string;
let overlay: string;
const content = contentWithLab();

beforeAll(async () => {
  site = await scratchSite(content);
  overlay = await mkdtemp(join(tmpdir(), 'course-'));
  // Astro serves nothing where it believes that Vitest drives it.
  const env = { ...process.env, NO_COLOR: '1', NODE_ENV: 'development', GUIDE_OVERLAY: overlay };
  Reflect.deleteProperty(env, 'VITEST');
  server = spawn('astro', ['dev', '--ignore-lock', '--port', '0'], {
    cwd: site.root,
    env,
  });
  let printed = '';
  server.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  server.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await vi.waitFor(
    () => {
      address = /http:\/\/\S+:\d+/.exec(printed)?.[0] ?? '';
      expect(address, printed).not.toBe('');
    },
    { timeout: 30_000 },
  );
});
afterAll(async () => {
  server.kill();
  await site.remove();
  await rm(overlay, { recursive: true });
});

const page = async (path: string): Promise<string> => (await fetch(address + path)).text();

test.each([
  ['a question', QUESTION_FILE, 'do the clients of the store connect to', 'is for the clients of the store', '/cluster-components/etcd/'],
  ['a question, in the data', QUESTION_FILE, 'It is for peers.', 'Peers use it.', '/questions/cluster-components.json'],
  ['a term', 'content/glossary/cluster-components.yaml', 'More than half of', 'The majority of', '/glossary/'],
  ['a challenge', CHALLENGE, 'Leave the network of the node.', 'Leave the node alone.', '/labs/pod-security/'],
  ['a topic’s data', TOPIC_FILE, 'The store behind the Kubernetes API.', 'Where the API keeps all it knows.', '/cluster-components/etcd/'],
  ['a topic’s prose', TOPIC_FILE, 'etcd is the store behind the API.', 'The API keeps its objects in etcd.', '/cluster-components/etcd/'],
  ['a source', 'content/sources/cluster-components.yaml', 'Operating etcd clusters', 'Running etcd clusters', '/cluster-components/etcd/'],
])('%s shows as it is saved', async (_, file, from, to, path) => {
  expect(await page(path)).toContain(from);
  const text = content.get(file)?.replace(from, to) ?? '';
  content.set(file, text);
  await writeFile(join(site.root, file), text);
  await vi.waitFor(async () => expect(await page(path)).toContain(to), { timeout: 20_000, interval: 100 });
});

async function saveInOverlay(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(overlay, path)), { recursive: true });
  await writeFile(join(overlay, path), text);
}

test('a topic that is added to the overlay shows, and its prose as it is saved', async () => {
  const { 'topics/cluster-components/kubelet.mdx': topic = '', ...others } = NEW_TOPIC;
  for (const [path, text] of Object.entries(others)) await saveInOverlay(path, text);
  await saveInOverlay('topics/cluster-components/kubelet.mdx', topic);
  const prose = 'kubelet is the store behind the API.';
  await vi.waitFor(async () => expect(await page('/cluster-components/kubelet/')).toContain(prose), { timeout: 20_000, interval: 100 });
  await saveInOverlay('topics/cluster-components/kubelet.mdx', topic.replace(prose, 'A kubelet obeys.'));
  await vi.waitFor(async () => expect(await page('/cluster-components/kubelet/')).toContain('A kubelet obeys.'), {
    timeout: 20_000,
    interval: 100,
  });
});

test('a text of the overlay takes the place of the project’s, until it is removed', async () => {
  const ours = (content.get(TOPIC_FILE) ?? '').replace('The API keeps its objects in etcd.', 'In our clusters etcd stands apart.');
  await saveInOverlay('topics/cluster-components/etcd.mdx', ours);
  await vi.waitFor(async () => expect(await page('/cluster-components/etcd/')).toContain('In our clusters etcd stands apart.'), {
    timeout: 20_000,
    interval: 100,
  });
  await rm(join(overlay, 'topics/cluster-components/etcd.mdx'));
  await vi.waitFor(async () => expect(await page('/cluster-components/etcd/')).toContain('The API keeps its objects in etcd.'), {
    timeout: 20_000,
    interval: 100,
  });
});
