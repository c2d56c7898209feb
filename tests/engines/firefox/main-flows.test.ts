import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_FORMAT } from '../../../src/study/export-file.ts';
import { expectCard, openReview } from '../../e2e/cards.ts';
import { challengeFile, editor, openLab } from '../../e2e/labs.ts';
import { answers, bringIn, openProgress } from '../../e2e/progress-page.ts';
import { atRoot, belowKcsa, expect, PAGE_TYPES, test } from '../../e2e/site.ts';
import { answer, expectQuestion, rightKey, startExam, stem, storedEvents, submit } from '../../e2e/study.ts';

/** What a learner does, in a browser of another make. No permission is asked for and no clock is set: not every one can. */
test('every type of page opens, with one heading of the first level', async ({ page }) => {
  test.slow();
  for (const path of Object.values(PAGE_TYPES)) {
    await page.goto(belowKcsa() + path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    // Pagefind tells the console of what it could not load because the page was left.
    if (path === PAGE_TYPES.search) await expect(page.locator('.search-result').first()).toBeVisible();
  }
});

test('search finds a flag by keyboard, and lands on its card', async ({ page }) => {
  await page.goto(atRoot());
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('--client-cert-auth');
  await expect(page.getByRole('dialog', { name: 'Search' }).getByRole('status')).toContainText('for “--client-cert-auth”');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cluster-components\/etcd\//);
});

test('questions are answered by keyboard, on a topic’s page and in practice', async ({ page }) => {
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  const first = page.locator('quiz-item').first();
  await first.getByRole('button').first().press('Enter');
  await expect(first.getByRole('status')).toHaveText(/^(Right|Wrong)\./);
  await page.goto(`${atRoot()}practice/?topic=cluster-components/etcd&count=1&start`);
  await expect(page.locator('.quiz-stem')).toBeFocused();
  await answer(page, true);
  await expect(page.getByRole('status').filter({ hasText: /^Right\./ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '1 of 1 right, 100 %' })).toBeFocused();
  const kinds = async (): Promise<unknown[]> => (await storedEvents(page)).map(({ kind }) => kind);
  await expect.poll(kinds).toEqual(['question-answered', 'practice-started', 'question-answered', 'practice-ended']);
});

test('an exam goes on after a reload, and is marked', async ({ page }) => {
  await startExam(page, `${atRoot()}exam/?code=week-3`);
  await page.keyboard.press(await rightKey(page));
  await page.keyboard.press('Enter');
  await expectQuestion(page, 2);
  const second = await stem(page);
  await page.reload();
  await expectQuestion(page, 2);
  expect(await stem(page)).toBe(second);
  await submit(page);
  await expect(page.getByRole('heading', { name: /^Not passed: 1 of 60 right/ })).toBeVisible();
});

test('a card is reviewed by keyboard, and the log knows it', async ({ page }) => {
  await openReview(page, `${atRoot()}review/`);
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: 'How well did you know it?' }).getByRole('button')).toHaveCount(4);
  await page.keyboard.press('3');
  await expectCard(page);
  await expect.poll(async () => (await storedEvents(page)).map(({ kind }) => kind)).toEqual(['card-reviewed']);
});

test('a log is imported once, however often it is', async ({ page }) => {
  await openProgress(page);
  const file = JSON.stringify({ format: EXPORT_FORMAT, version: 1, events: answers(3, 1) });
  await bringIn(page, file);
  await expect.poll(async () => (await storedEvents(page)).length).toBe(4);
  await page.reload();
  await bringIn(page, file);
  await expect(page.getByText(/already/)).toBeVisible();
  expect(await storedEvents(page)).toHaveLength(4);
});

test('a challenge is solved in the editor, and the log knows it', async ({ page }) => {
  await openLab(page, 'pod-security', '?challenge=first-restricted-pod');
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(challengeFile('pod-security', 'first-restricted-pod', 'solution.yaml'));
  await expect(page.getByText('Solved: every requirement is met.')).toBeVisible();
  await expect.poll(async () => (await storedEvents(page)).map(({ kind }) => kind)).toEqual(['challenge-solved']);
});

test('a log that was exported is the same in another browser', async ({ page, playwright, channel, launchOptions }, testInfo) => {
  // Playwright is not told by Firefox of a file that a page makes itself. Firefox saves it all the same.
  const first = await playwright.firefox.launch({ ...launchOptions, ...(channel && { channel }), downloadsPath: testInfo.outputDir });
  const exporting = await first.newPage();
  await openProgress(exporting);
  await bringIn(exporting, JSON.stringify({ format: EXPORT_FORMAT, version: 1, events: answers(3, 1) }));
  await expect.poll(async () => (await storedEvents(exporting)).length).toBe(4);
  const events = await storedEvents(exporting);
  await exporting.getByRole('main').getByRole('button', { name: 'Export your study log' }).first().click();
  // Firefox may lay an empty file in the place of the one that it writes.
  const saved = (): string => {
    const name = readdirSync(testInfo.outputDir).find((each) => each.endsWith('.json'));
    return name === undefined ? '' : readFileSync(join(testInfo.outputDir, name), 'utf8');
  };
  await expect.poll(saved).toContain('question-answered');
  const log = saved();
  await first.close();
  await openProgress(page);
  await bringIn(page, log);
  await expect.poll(() => storedEvents(page)).toEqual(events);
});
