import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { publishedTeaching } from '../../src/schema/published.ts';
import { cohortReports } from '../../tools/bench/cohort-reports.ts';
import { hostileFiles } from '../unit/cohort/hostile-reports.ts';
import { expectNothingFound } from './axe.ts';
import { atRoot, expect, expectNoSidewaysScroll, LOOKS, test } from './site.ts';
import { BANK } from './study.ts';

const NOW = Date.now();
const SUBJECT = { bank: BANK, teaching: publishedTeaching.parse(JSON.parse(readFileSync('dist/teaching.json', 'utf8'))) };
const REPORTS = cohortReports(300, SUBJECT, NOW);

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** Files in a folder of their own: their paths are given to the browser, as a person gives them. */
function written(name: string, files: readonly { readonly name: string; readonly text: string }[]): string {
  const place = mkdtempSync(join(folder, `${name}-`));
  for (const file of files) writeFileSync(join(place, file.name), file.text);
  return place;
}

function reportFiles(count: number): { name: string; text: string }[] {
  return REPORTS.slice(0, count).map((report, i) => ({ name: `report-${i}.json`, text: JSON.stringify(report) }));
}

async function open(page: Page): Promise<void> {
  await page.goto(`${atRoot()}cohort/report/`);
  await expect(page.getByText('Drop reports or a folder of them here')).toBeVisible();
}

async function addFolder(page: Page, place: string, learners: string): Promise<void> {
  await page.getByLabel('Choose a folder').setInputFiles(place);
  await expect(page.getByText(`${learners}.`, { exact: false }).and(page.getByRole('status'))).toBeVisible({ timeout: 25_000 });
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

test('300 reports in one go, 12 hostile files named and skipped, and nothing of them is markup', async ({ page }) => {
  test.setTimeout(90_000);
  const hostile = hostileFiles(REPORTS[0]!, NOW);
  expect(hostile).toHaveLength(12);
  await open(page);
  await addFolder(page, written('many', [...reportFiles(300), ...hostile]), '300 learners');
  await expect(page.getByRole('status').first()).toContainText('12 files are skipped.');
  const skipped = page.getByRole('list', { name: 'Skipped files' });
  for (const { name, says } of hostile) await expect(skipped.getByRole('listitem').filter({ hasText: `/${name}:` })).toContainText(says);
  await expect(page.locator('main :is(img, i)')).toHaveCount(0);
  const heat = page.getByRole('table', { name: 'Learners by domain' });
  await expect(heat.getByRole('row')).toHaveCount(52);
  await page.getByRole('button', { name: 'Show all 300 rows' }).click();
  await expect(heat.getByRole('row')).toHaveCount(302);
  await expect(page.getByText(/KR-20 is 0\.\d\d, from 300 learners and 60 questions\./)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(heat).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose reports' })).toBeHidden();
});

for (const { colorScheme, viewport } of LOOKS) {
  test(`with 24 reports axe finds nothing, and it fits, ${colorScheme}, ${viewport.width}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await open(page);
    await expectNoSidewaysScroll(page);
    await addFolder(page, written('some', [...reportFiles(24), { name: 'broken.json', text: '{' }]), '24 learners');
    await expect(page.getByRole('heading', { name: 'Who has not handed in' })).toBeVisible();
    await page.getByText('Every learner’s result').click();
    await expectNothingFound(page);
    await expectNoSidewaysScroll(page);
  });
}

test('sorts, filters and saves by keyboard alone; names are compared with those expected', async ({ page }) => {
  await open(page);
  await addFolder(page, written('some', reportFiles(24)), '24 learners');
  const heat = page.getByRole('table', { name: 'Learners by domain' });
  const names = (): Promise<string[]> => heat.locator('tbody th').allInnerTexts();
  const learner = heat.getByRole('button', { name: 'Learner', exact: true });
  await learner.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(heat.getByRole('columnheader', { name: 'Learner', exact: true })).toHaveAttribute('aria-sort', 'descending');
  expect((await names())[0]).toBe('Learner 024');
  await page.getByRole('searchbox', { name: 'Show learners whose name has' }).fill('02');
  await expect(heat.locator('tbody tr')).toHaveCount(6);
  await page.getByRole('combobox', { name: 'CSV files' }).selectOption(';');
  const downloading = page.waitForEvent('download');
  await page.getByRole('region', { name: 'Learners by domain' }).getByRole('button', { name: 'Save as CSV' }).press('Enter');
  const csv = await textOf(await downloading);
  expect(csv.startsWith('\uFEFFLearner;')).toBe(true);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(7);

  await page.getByRole('combobox', { name: 'Domain of topics and questions' }).selectOption('threat-model');
  const topics = page.getByRole('table', { name: 'Weakest topics' });
  for (const link of await topics.getByRole('link').evaluateAll((links) => links.map((each) => each.getAttribute('href'))))
    expect(link).toContain('/threat-model/');

  await page.getByLabel('Names expected, one a line').fill('learner  001\nGrace Hopper\n<b>Bo</b>');
  await expect(page.getByText('2 of 3 have not:')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '<b>Bo</b>' })).toBeVisible();

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save item statistics without names' }).press('Enter');
  const statistics = await textOf(await saving);
  expect(statistics).not.toContain('Learner');
  expect(JSON.parse(statistics)).toMatchObject({ learners: 24, guide: { id: BANK.guide } });
});

test('one learner, a later report of the same one, and the plan’s links lead somewhere', async ({ page }) => {
  await open(page);
  const [report] = REPORTS;
  const later = { ...report!, made: new Date(NOW - 1000).toISOString(), topics: report!.topics.map((each) => ({ ...each, read: true })) };
  await addFolder(page, written('one', reportFiles(1)), '1 learner');
  await addFolder(page, written('later', [{ name: 'later.json', text: JSON.stringify(later) }]), '1 learner');
  await page.getByText('1 older report of the same learners').click();
  await expect(page.getByText(/report-0\.json: Learner 001, made on .*later\.json is later and counts\./)).toBeVisible();
  await expect(page.getByRole('row', { name: /^Learner 001/ })).toContainText(String(BANK.topics.length));
  const plan = page.getByRole('region', { name: 'A plan for the next lesson' });
  const diagram = plan.getByRole('paragraph').filter({ hasText: 'Diagrams:' }).getByRole('link').first();
  const target = new URL((await diagram.getAttribute('href')) ?? '', atRoot());
  await diagram.click();
  await expect(page.locator(target.hash)).toBeInViewport();
});

test('printed, it says what the tables say and how many rows are left out, and has nothing to press or fill in', async ({ page }) => {
  await open(page);
  await addFolder(page, written('some', reportFiles(60)), '60 learners');
  await page.getByLabel('Names expected, one a line').fill('Learner 001\nGrace Hopper');
  await expect(page.getByText('1 of 2 have not:')).toBeVisible();
  const questions = page.getByRole('table', { name: 'Most-missed questions' });
  await expect(questions.getByRole('listitem').first()).toBeVisible();
  const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true });
  const words = text.replaceAll(/\s+/g, ' ');
  for (const said of ['A plan for the next lesson', 'Learner 050', 'The first 50 of 60 rows', 'All together', 'KR-20 is', 'Grace Hopper'])
    expect(words).toContain(said);
  for (const unsaid of ['Learner 051', 'Choose reports', 'Save as CSV', 'Domain of topics', 'Names expected', 'Drop reports'])
    expect(words).not.toContain(unsaid);
});

test('without script the page says how reports come to it', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${atRoot()}cohort/report/`);
  await expect(page.getByText('Reports are read by script')).toBeVisible();
  await page.close();
});
