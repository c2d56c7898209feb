import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { findBrowser } from '../../src/diagrams/find-browser.ts';
import { exportOf } from '../../src/study/export-file.ts';
import { serve } from '../serve.ts';
import { yearOfStudy } from './year-of-study.ts';

/** How many times slower than this machine the processor is. */
const PROCESSORS = [1, 4];
/** How long the page is watched once it has said how many events were added: it then works out what they mean. */
const AFTERWARDS_MS = 20_000;

/** What the import of a long log holds the page up by, from choosing the file until all figures stand. Needs dist/. */
export async function benchImport(): Promise<void> {
  const events = yearOfStudy(365, 300);
  // A path, not a text: that the page would have to take in first, as one task.
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const file = join(folder, 'years.json');
  writeFileSync(file, JSON.stringify(exportOf(events, 'bench', Date.now())));
  const site = await serve('dist', '/', 0);
  const browser = await chromium.launch(findBrowser());
  try {
    const rows: Record<string, Record<string, number>> = {};
    for (const slower of PROCESSORS) {
      rows[`import, processor × 1/${slower}`] = await importInto(browser, site.url, file, slower);
      rows[`the same again, × 1/${slower}`] = await importInto(browser, site.url, file, slower, true);
    }
    console.log(`\nImporting ${events.length.toLocaleString('en')} events, ms of the page's own thread:`);
    console.table(rows);
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

async function importInto(browser: Browser, url: string, file: string, slower: number, isKnown = false) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const choose = (): Promise<void> => page.getByLabel('Import a file').setInputFiles(file);
  const added = page.getByText('known already');
  await page.addInitScript(() => {
    window.longTasks = [];
    // https://w3c.github.io/longtasks/
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  await page.goto(`${url}progress/`);
  await page.getByRole('heading', { name: 'Your data' }).waitFor();
  if (isKnown) {
    await choose();
    await added.waitFor({ timeout: 120_000 });
    await page.waitForTimeout(AFTERWARDS_MS);
  }
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.evaluate(() => (window.longTasks = []));
  const began = performance.now();
  await choose();
  await (isKnown ? page.getByText('0 events added') : added).waitFor({ timeout: 240_000 });
  const took = performance.now() - began;
  await page.waitForTimeout(AFTERWARDS_MS);
  const tasks = (await page.evaluate(() => window.longTasks)).sort((a, b) => b - a);
  await context.close();
  return {
    'until it is said': Math.round(took),
    'longest task': Math.round(tasks[0] ?? 0),
    second: Math.round(tasks[1] ?? 0),
    third: Math.round(tasks[2] ?? 0),
    'tasks over 50': tasks.length,
    'tasks over 200': tasks.filter((task) => task > 200).length,
  };
}
