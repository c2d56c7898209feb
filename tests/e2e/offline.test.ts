import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { bundledWorker } from '../../src/integrations/bundled-worker.ts';
import { listFolder } from '../../src/integrations/list-folder.ts';
import { LIST_PATH, WORKER_PATH } from '../../src/offline/kept-list.ts';
import { serve, type Serving } from '../../tools/serve.ts';
import { keepGuide, KEEPING_MS, learnWithoutServer } from './kept-guide.ts';
import { expect, test } from './site.ts';
import { rightKey, startExam, storedEvents, submit } from './study.ts';

test.describe.configure({ timeout: 3 * KEEPING_MS });

/** Each test has a server of its own, which it stops. */
let server: Serving;
let port: number;
const folders: string[] = [];

test.beforeEach(async () => {
  server = await serve('dist', '/', 0);
  port = Number(new URL(server.url).port);
});

test.afterEach(async () => {
  await server.close().catch(() => undefined);
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** The server has another version from now on: what it says about itself has changed. */
async function publish(change: (folder: string, build: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kcsa-'));
  folders.push(folder);
  await cp('dist', folder, { recursive: true });
  const { build } = JSON.parse(await readFile(join(folder, LIST_PATH), 'utf8')) as { build: string };
  await change(folder, build);
  await server.close();
  server = await serve(folder, '/', port);
}

const aboutSecond = async (folder: string, build: string): Promise<void> => {
  const about = join(folder, 'about/index.html');
  await writeFile(about, (await readFile(about, 'utf8')).replace('About this guide</h1>', 'About the second version</h1>'));
  const list = await listFolder(folder);
  await writeFile(join(folder, LIST_PATH), JSON.stringify(list));
  const worker = await readFile(join(folder, WORKER_PATH), 'utf8');
  expect(worker).toContain(build);
  await writeFile(join(folder, WORKER_PATH), worker.replaceAll(build, list.build));
};

/** Asks for the worker again, as a browser does by itself once a day or at a visit. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    void registration.update();
  });
}

async function cached(context: BrowserContext, act: 'names' | 'damage'): Promise<string[]> {
  const [page] = context.pages();
  return page!.evaluate(async (what) => {
    const names = await caches.keys();
    if (what === 'names') return names;
    const cache = await caches.open(names[0]!);
    await cache.delete(new URL('/cluster-components/etcd/', location.href).href);
    await cache.put(new URL('/glossary/', location.href).href, new Response('something else'));
    return names;
  }, act);
}

test('once kept, the server is not needed: pages, search, practice, a whole exam, review and a lab', async ({ page }) => {
  await keepGuide(page, server.url);
  await server.close();
  await learnWithoutServer(page, server.url);
});

test('a new version is offered after the exam, not during it; accepted, every tab has it and progress is whole', async ({
  page,
  context,
}) => {
  await keepGuide(page, server.url);
  const other = await context.newPage();
  await other.goto(`${server.url}about/`);
  await startExam(page, `${server.url}exam/?paper=short&code=a`);
  await page.keyboard.press(await rightKey(page));
  await publish(aboutSecond);
  await lookForUpdate(page);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state), { timeout: KEEPING_MS })
    .toBe('installed');
  const offered = other.getByRole('complementary', { name: 'New version' });
  await expect(offered).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: 'New version' })).toHaveCount(0);
  await submit(page);
  await expect(offered).toBeVisible({ timeout: 15_000 });
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('About this guide');
  const before = await storedEvents(page);
  await offered.getByRole('button', { name: 'Use it now' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('About the second version');
  await expect(page.getByRole('heading', { name: /^Not passed/ })).toBeVisible();
  expect(await storedEvents(page)).toEqual(before);
  await expect.poll(() => cached(context, 'names')).toHaveLength(1);
  await server.close();
  await page.goto(`${server.url}about/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About the second version');
});

test('what is damaged or missing is named and loaded again; a host that turns keeping off removes all of it', async ({ page, context }) => {
  await keepGuide(page, server.url);
  await cached(context, 'damage');
  await page.reload();
  await page.getByRole('button', { name: 'Check what is kept' }).click();
  await expect(page.getByRole('alert')).toHaveText(/^2 files of [\d,]+ missing or damaged:$/);
  await expect(page.getByRole('listitem').filter({ hasText: /^\/(glossary|cluster-components\/etcd)\/$/ })).toHaveCount(2);
  await page.getByRole('button', { name: 'Load what is missing' }).click();
  await page.getByRole('button', { name: 'Check what is kept' }).click();
  await expect(page.getByRole('alert')).toHaveText(/^All [\d,]+ files are as the build made them\.$/);
  await publish(async (folder) => {
    await writeFile(join(folder, LIST_PATH), 'null');
    await writeFile(join(folder, WORKER_PATH), await bundledWorker('switched-off', ''));
  });
  const reloaded = page.waitForEvent('load');
  await lookForUpdate(page);
  await reloaded;
  await expect.poll(() => cached(context, 'names')).toEqual([]);
  await page.goto(`${server.url}offline/`);
  await expect(page.getByText('has turned keeping off')).toBeVisible();
});

test.describe('without a connection while keeping', () => {
  test.use({ quiet: false });

  test('what is kept so far stays, and keeping goes on; what the browser deletes is told; removed, nothing is left', async ({
    page,
    context,
  }) => {
    await page.route('**/glossary/', (route) => route.abort());
    await page.goto(`${server.url}offline/`);
    await page.getByRole('button', { name: 'Keep this guide on this device' }).click();
    await expect(page.getByRole('alert')).toHaveText(
      '“/glossary/” could not be loaded. What is kept so far stays: go on when there is a connection.',
      { timeout: KEEPING_MS },
    );
    await page.unroute('**/glossary/');
    await page.getByRole('button', { name: 'Go on keeping it' }).click();
    await expect(page.getByText(/^The guide is kept on this device/)).toBeVisible({ timeout: KEEPING_MS });
    await server.close();
    expect((await page.goto(`${server.url}no-such-page/`))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    server = await serve('dist', '/', port);
    await page.goto(`${server.url}offline/`);
    const [name = ''] = await cached(context, 'names');
    await page.evaluate((kept) => caches.delete(kept), name);
    await page.reload();
    await expect(page.getByText('the browser has deleted it')).toBeVisible();
    await page.getByRole('button', { name: 'Keep it again' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('button', { name: 'Go on keeping it' })).toBeVisible();
    await page.getByRole('button', { name: 'Go on keeping it' }).click();
    await page.getByRole('button', { name: 'Remove it from this device' }).click({ timeout: KEEPING_MS });
    await expect(page.getByRole('button', { name: 'Keep this guide on this device' })).toBeVisible();
    expect(await cached(context, 'names')).toEqual([]);
  });
});
