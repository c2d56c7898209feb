import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findBrowser } from '../../src/diagrams/find-browser.ts';
import { localCalendar } from '../../src/islands/shared/local-calendar.ts';
import { publishedBank, publishedCatalogue } from '../../src/schema/published.ts';
import type { StudyEvent } from '../../src/study/events.ts';
import { entryOf, readEntries } from '../../src/study/records.ts';
import { latestAnswers } from '../../src/study/answers.ts';
import { chronological } from '../../src/study/chronology.ts';
import { exportOf, readFileRecords } from '../../src/study/export-file.ts';
import { union } from '../../src/study/union.ts';
import { accuracyByDay, examScores } from '../../src/study/progress.ts';
import { evidenceOf, readinessOf } from '../../src/study/readiness.ts';
import { nextStepOf, learnerStateOf } from '../../src/study/learner-state.ts';
import { serve } from '../serve.ts';
import { medianOf } from './median.ts';
import { yearOfStudy } from './year-of-study.ts';

const MANY = 100_000;
const TIMES = 7;

/** Deriving from a long log, and the dashboard of a year of daily study in a browser. Needs dist/. */
export async function benchStudy(): Promise<void> {
  const bank = publishedBank.parse(JSON.parse(readFileSync('dist/questions/bank.json', 'utf8')));
  const catalogue = publishedCatalogue.parse(JSON.parse(readFileSync('dist/catalogue.json', 'utf8')));
  const subject = { bank, catalogue };
  const many = yearOfStudy(365, 300).slice(0, MANY);
  const now = Date.now();
  const moment = { now, calendar: localCalendar };
  const entries = many.map(entryOf);
  const file = exportOf(many, bank.version, now);
  const state = learnerStateOf(many, subject, moment);
  const [last] = many.slice(-1);
  const oneMore = [...many, { ...last, id: '7ZZZZZZZZZZZZZZZZZZZZZZZZZ' } as StudyEvent];

  console.log(`\nA log of ${many.length.toLocaleString('en')} events, ms (median of ${TIMES}):`);
  console.table({
    'read from storage: parse each': await medianOf(TIMES, () => readEntries(many)),
    'derive a state: plan, memories, progress': await medianOf(TIMES, () => learnerStateOf(many, subject, moment)),
    'derive it again after one review': await medianOf(TIMES, () => learnerStateOf(oneMore, subject, moment, state)),
    'next step, readiness, plots': await medianOf(TIMES, () => {
      nextStepOf(state, bank, now);
      readinessOf(evidenceOf(bank, latestAnswers(many)), bank.exam.passPercent);
      accuracyByDay(many, localCalendar);
      examScores(many);
    }),
    'put it in the order in which it happened': await medianOf(TIMES, () => chronological(many, now)),
    'read an exported file': await medianOf(TIMES, () => readFileRecords(file.events)),
    'unite it with itself': await medianOf(TIMES, () => union(entries, entries)),
  });
  await benchDashboard(yearOfStudy(365, 60));
}

async function benchDashboard(events: readonly StudyEvent[]): Promise<void> {
  const site = await serve('dist', '/', 0);
  const { url } = site;
  const browser = await chromium.launch(findBrowser());
  try {
    const page = await browser.newPage();
    await page.goto(`${url}progress/`);
    await page.getByRole('heading', { name: 'Your data' }).waitFor();
    await page.getByLabel('Import a file').setInputFiles({
      name: 'year.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(exportOf(events, 'bench', Date.now()))),
    });
    await page.getByText('events added').waitFor({ timeout: 60_000 });
    const open = async (path: string, sign: string): Promise<void> => {
      await page.goto(url + path, { waitUntil: 'commit' });
      // Looked for at every frame: a locator would look again after half a second.
      await page.waitForFunction((text) => document.querySelector('main')?.textContent.includes(text), sign);
    };
    console.log(
      `\nA year of daily study, ${events.length.toLocaleString('en')} events, in a browser, ms until it shows (median of ${TIMES}):`,
    );
    console.table({
      'progress page': await medianOf(TIMES, () => open('progress/', 'Nine of ten papers')),
      'review page': await medianOf(TIMES, () => open('review/', 'Show the answer')),
      'topic page with its marks': await medianOf(TIMES, () => open('cluster-components/etcd/', 'How sure are you')),
    });
  } finally {
    await browser.close();
    await site.close();
  }
}
