import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { cohortOf } from '../../src/cohort/cohort.ts';
import { readReport } from '../../src/cohort/read-report.ts';
import { keyOf } from '../../src/cohort/subject.ts';
import { findBrowser } from '../../src/diagrams/find-browser.ts';
import { publishedBank, publishedTeaching } from '../../src/schema/published.ts';
import { serve } from '../serve.ts';
import { cohortReports } from './cohort-reports.ts';
import { medianOf } from './median.ts';

const LEARNERS = 300;
const TIMES = 5;

declare global {
  interface Window {
    longTasks: number[];
  }
}

/** The reports of 300 learners: read and computed, and the page that shows them. Needs dist/. */
export async function benchCohort(): Promise<void> {
  const bank = publishedBank.parse(JSON.parse(readFileSync('dist/questions/bank.json', 'utf8')));
  const teaching = publishedTeaching.parse(JSON.parse(readFileSync('dist/teaching.json', 'utf8')));
  const subject = { bank, teaching };
  const now = Date.now();
  const texts = cohortReports(LEARNERS, subject, now).map((report) => JSON.stringify(report));
  const key = keyOf(subject);
  const readAll = () =>
    texts.flatMap((text, i) => {
      const read = readReport(text, { guide: bank.guide, now, key });
      return 'report' in read ? [{ file: `${i}.json`, report: read.report }] : [];
    });
  const reports = readAll();
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1_000_000;
  console.log(`\n${reports.length} reports, ${megabytes.toFixed(1)} MB, ms (median of ${TIMES}; in the page a worker does this):`);
  console.table({
    'read and check them': await medianOf(TIMES, readAll),
    'compute all tables': await medianOf(TIMES, () => cohortOf(reports, subject)),
  });
  await benchPage(texts);
}

/** What the page's own thread is held up by, from choosing the folder until all tables stand. */
async function benchPage(texts: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'reports-'));
  texts.forEach((text, i) => writeFileSync(join(folder, `${i}.json`), text));
  const site = await serve('dist', '/', 0);
  const browser = await chromium.launch(findBrowser());
  try {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      window.longTasks = [];
      // https://w3c.github.io/longtasks/
      new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
      });
    });
    await page.goto(`${site.url}cohort/report/`);
    await page.getByText('Choose a folder').waitFor();
    await page.evaluate(() => (window.longTasks = []));
    const began = performance.now();
    await page.getByLabel('Choose a folder').setInputFiles(folder);
    await page.getByRole('heading', { name: 'Who has not handed in' }).waitFor({ timeout: 120_000 });
    const took = performance.now() - began;
    await page.getByRole('table', { name: 'Most-missed questions' }).getByRole('listitem').first().waitFor();
    const tasks = await page.evaluate(() => window.longTasks);
    console.log(`\nThe page, from choosing the folder: ${Math.round(took)} ms; longest task ${Math.round(Math.max(0, ...tasks))} ms.`);
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}
