import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, scratchSite, type ScratchSite } from '../../tools/scratch-site.ts';
import { contentWith } from '../content/minimal-content.ts';

const RENAMED = `topics:
  cluster-components/key-value-store: cluster-components/etcd
cards:
  cluster-components/etcd#fence: cluster-components/etcd#wall
  cluster-components/etcd#wall: cluster-components/etcd#only-the-api-server
terms:
  majority: quorum
questions: {}
challenges: {}
`;
let site: ScratchSite;

beforeAll(async () => {
  site = await scratchSite(
    contentWith('content/renamed.yaml', 'topics: {}\ncards: {}\nterms: {}\nquestions: {}\nchallenges: {}\n', RENAMED),
  );
  const { code, output } = await buildSite(site.root);
  expect(code, output).toBe(0);
});
afterAll(() => site.remove());

const built = (path: string): Promise<string> => readFile(join(site.root, 'dist', path), 'utf8');

test('a topic’s old address leads to the new one', async () => {
  const page = await built('cluster-components/key-value-store/index.html');
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/cluster-components/etcd/">');
  expect(page).toContain('href="/cluster-components/etcd/"');
});

test('old anchors stand beside those of today', async () => {
  const topic = await built('cluster-components/etcd/index.html');
  for (const id of ['fence', 'wall', 'only-the-api-server']) expect(topic).toContain(`id="${id}"`);
  expect(await built('glossary/index.html')).toContain('id="majority"');
});
