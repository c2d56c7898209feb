import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent, readOverlay } from '../../../src/corpus/read.ts';

let folder: string;
let root: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'overlay-')));
  root = join(folder, 'project');
  for (const place of ['project/content', 'course/topics/a', 'course/drawings', 'course/.git'])
    await mkdir(join(folder, place), { recursive: true });
  await writeFile(join(root, 'content/guide.yaml'), 'id: x\n');
  await writeFile(join(folder, 'secret.mdx'), 'Not for the guide.');
  await writeFile(join(folder, 'course/cohort.yaml'), 'name: Ours\n');
  await writeFile(join(folder, 'course/.git/config'), 'x');
  await writeFile(join(folder, 'course/drawings/abc.svg'), '<svg/>');
  await symlink('../../../secret.mdx', join(folder, 'course/topics/a/secret.mdx'));
  await symlink('..', join(folder, 'course/sheet'));
});
afterAll(() => rm(folder, { recursive: true }));

test('an overlay is read by paths from its top, without what is hidden, its drawings and what is behind links', async () => {
  const { name, files, refused } = await readOverlay(root, '../course');
  expect(name).toBe('../course');
  expect([...files]).toEqual([['cohort.yaml', 'name: Ours\n']]);
  expect(refused.toSorted()).toEqual(['sheet', 'topics/a/secret.mdx']);
});

test('an overlay may be named by its absolute path, and is told by the one from the project', async () => {
  expect((await readOverlay(root, join(folder, 'course'))).name).toBe('../course');
});

test.each([
  ['../nowhere', 'does not exist'],
  ['../secret.mdx', 'is no folder'],
  ['.', 'is the project'],
  ['..', 'a folder that the project stands in'],
  ['content', 'stands in content/'],
])('%s is no overlay: it %s', async (place, message) => {
  await expect(readOverlay(root, place)).rejects.toThrow(message);
});

test('content is read by paths from the project’s root', async () => {
  expect([...(await readContent(root))]).toEqual([['content/guide.yaml', 'id: x\n']]);
});
