import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import { findBrowser } from '../../src/diagrams/find-browser.ts';
import { serve } from '../serve.ts';
import { TOPIC_PAGE } from './measure.ts';
import { median } from './median.ts';

/** A phone on a slow line: figures as browsers' own tools have them for "slow 4G", and a processor four times slower. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 };
const SLOWER = 4;
const PHONE = { width: 390, height: 844 };
const RUNS = 3;
/** A task is long from here on; what it takes more is blocked time. https://www.w3.org/TR/longtasks-1/ */
const LONG_TASK_MS = 50;
/** How long a page is watched after it has loaded. */
const AFTERWARDS_MS = 1500;

interface Loading {
  readonly firstPaint: number;
  readonly blocked: number;
  readonly requests: number;
  readonly kilobytes: number;
  readonly height: number;
}

/**
 * How each topic page loads on a phone: first contentful paint, blocked time, requests, bytes, height. A second folder
 * with the same pages, such as another build or another site of the same texts, is measured beside it.
 * @param other the second folder, by `BENCH_BESIDE`
 */
export async function benchLoading(other = process.env['BENCH_BESIDE']): Promise<void> {
  console.log('\nLoading a topic on a phone: slow 4G, processor four times slower, medians of three');
  const browser = await chromium.launch(findBrowser());
  for (const folder of ['dist', ...(other === undefined ? [] : [other])]) {
    const copy = await precompressed(folder);
    const site = await serve(copy, '/', 0);
    console.log(`\n${folder}\n${'page'.padEnd(60)} paint  blocked  requests     KB  height`);
    for (const path of await topicPages(folder)) {
      const runs: Loading[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await load(browser, site.url + path));
      const of = (name: keyof Loading): number => Math.round(median(runs.map((each) => each[name])));
      console.log(
        `${path.padEnd(58)} ${String(of('firstPaint')).padStart(5)} ms ${String(of('blocked')).padStart(5)} ms ${String(of('requests')).padStart(8)} ${String(of('kilobytes')).padStart(7)} ${String(of('height')).padStart(7)}`,
      );
    }
    await site.close();
    await rm(copy, { recursive: true });
  }
  await browser.close();
}

/** A copy of a folder with a Brotli file beside each text, as a web server has them. */
async function precompressed(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'loading-'));
  await cp(folder, copy, { recursive: true });
  for (const file of await readdir(copy, { recursive: true })) {
    if (!/\.(?:html|css|js|svg|json)$/.test(file)) continue;
    await writeFile(join(copy, `${file}.br`), brotliCompressSync(await readFile(join(copy, file))));
  }
  return copy;
}

/** Paths of topic pages. */
async function topicPages(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => TOPIC_PAGE.test(file))
    .map((file) => join(file, '..').replaceAll('\\', '/') + '/')
    .sort();
}

async function load(browser: Browser, url: string): Promise<Loading> {
  const context = await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let bytes = 0;
  let requests = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests++;
  });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(AFTERWARDS_MS);
  const measured = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    tasks: (globalThis as unknown as { longTasks: number[] }).longTasks,
    height: document.documentElement.scrollHeight,
  }));
  await context.close();
  const blocked = measured.tasks.reduce((sum, duration) => sum + Math.max(0, duration - LONG_TASK_MS), 0);
  return { firstPaint: measured.firstPaint, blocked, requests, kilobytes: bytes / 1024, height: measured.height };
}
