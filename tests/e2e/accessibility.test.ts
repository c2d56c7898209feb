import { readdirSync } from 'node:fs';
import { expectNothingFound } from './axe.ts';
import { atRoot, each, expect, PAGE_TYPES, test } from './site.ts';
import { openReview } from './cards.ts';
import { answer, startExam, storeEvents, submit } from './study.ts';
import { yearOfStudy } from '../../tools/bench/year-of-study.ts';

/** Paths of all written topics, as the build made them. */
function topicPaths(): string[] {
  return readdirSync('content/topics', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => `${file.replaceAll('\\', '/').replace(/\.mdx$/, '')}/`);
}

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } } as const;

for (const [type, path] of Object.entries(PAGE_TYPES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      test(`axe finds nothing on the ${type} page, ${colorScheme}, ${size}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        await page.goto(atRoot() + path);
        if (type === 'practice') await expect(page.getByRole('button', { name: 'Start practising' })).toBeVisible();
        if (type === 'exam') await expect(page.getByRole('button', { name: 'Start the exam' })).toBeVisible();
        if (type === 'review') await expect(page.getByRole('button', { name: 'Show the answer' })).toBeVisible();
        if (type === 'progress') await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
        if (type === 'cohort report') await expect(page.getByText('Drop reports or a folder of them here')).toBeVisible();
        if (type === 'lab') await expect(page.getByRole('heading', { name: 'Which level admits it' })).toBeVisible();
        if (type === 'attack map') await expect(page.getByText(/0 practices in place: \d+ of/)).toBeVisible();
        if (type === 'search') await expect(page.getByRole('status')).toContainText('results');
        await expectNothingFound(page);
      });
    }
  }
}

/** Every topic has its own content: one look suffices beside the page types above, each of two in turn. */
const LOOKED_AT: readonly string[] = Object.values(PAGE_TYPES);
topicPaths()
  .filter((path) => !LOOKED_AT.includes(path))
  .forEach((path, i) => {
    const [colorScheme, size] = i % 2 === 0 ? (['light', 'desktop'] as const) : (['dark', 'phone'] as const);
    test(`axe finds nothing on ${path}, ${colorScheme}, ${size}`, async ({ page }) => {
      await page.setViewportSize(SIZES[size]);
      await page.emulateMedia({ colorScheme });
      await page.goto(atRoot() + path);
      await expectNothingFound(page);
    });
  });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the open search dialog, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${atRoot()}cluster-components/etcd/`);
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('etcd');
    await expect(page.getByRole('status').filter({ hasText: 'results' })).toBeVisible();
    await expectNothingFound(page);
  });
}

for (const [colorScheme, size] of [
  ['light', 'desktop'],
  ['dark', 'phone'],
] as const) {
  test.describe(`${colorScheme}, ${size}`, () => {
    test.use({ colorScheme, viewport: SIZES[size] });

    test('axe finds nothing in any state of a practice session', async ({ page }) => {
      await page.goto(`${atRoot()}practice/?topic=cluster-components/etcd&count=2&start`);
      await expect(page.getByText('Question 1 of 2')).toBeVisible();
      await expectNothingFound(page);
      await answer(page, false);
      await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible();
      await expectNothingFound(page);
      await page.keyboard.press('Enter');
      await expect(page.getByText('Question 2 of 2')).toBeVisible();
      await answer(page, true);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: '1 of 2 right, 50 %' })).toBeVisible();
      for (const summary of await each(page.locator('.review-list summary'))) await summary.click();
      await expectNothingFound(page);
    });

    test('axe finds nothing in any state of an exam', async ({ page }) => {
      await startExam(page, `${atRoot()}exam/?paper=short&code=axe`);
      await page.keyboard.press('1');
      await page.keyboard.press('f');
      await expectNothingFound(page);
      await page.getByRole('button', { name: 'Submit the paper' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNothingFound(page);
      await page.keyboard.press('Escape');
      await submit(page);
      await page.locator('.review-list summary').first().click();
      await expectNothingFound(page);
      await page.getByRole('button', { name: 'Another paper' }).click();
      await expect(page.getByRole('heading', { name: 'Your attempts' })).toBeVisible();
      await expectNothingFound(page);
    });

    test('axe finds nothing in any state of a review', async ({ page }) => {
      await openReview(page, `${atRoot()}review/?topic=cluster-components/etcd`);
      await page.keyboard.press('Space');
      await expect(page.locator('.review-back')).toBeFocused();
      await expectNothingFound(page);
      await page.getByRole('spinbutton', { name: 'New cards a day' }).fill('1');
      await page.getByLabel('Day of the exam').fill('2099-01-01');
      await page.getByRole('button', { name: 'Save the plan' }).click();
      await page.getByRole('button', { name: /^Easy/ }).click();
      await expect(page.getByRole('heading', { name: 'Done for now' })).toBeFocused();
      await expectNothingFound(page);
    });

    test('axe finds nothing in any state of the progress page, nor in the marks it gives', async ({ page }) => {
      await page.goto(`${atRoot()}progress/`);
      await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
      await storeEvents(page, yearOfStudy(40, 20));
      await page.reload();
      await expect(page.getByText(/^\d\d % chance to pass/)).toBeVisible();
      for (const summary of await each(page.locator('.plot-table > summary'))) await summary.click();
      await expectNothingFound(page);
      await page.getByLabel('Import a file').setInputFiles({ name: 'log.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
      await expect(page.getByText('log.json was not imported.')).toBeVisible();
      await page.getByRole('button', { name: 'Erase everything…' }).click();
      await expectNothingFound(page);
      await page.keyboard.press('Escape');
      for (const path of ['', 'cluster-components/', 'cluster-components/etcd/']) {
        await page.goto(atRoot() + path);
        await expect(page.locator('.mark').first()).toBeAttached();
        await expectNothingFound(page);
      }
    });

    test('axe finds nothing in an answered question of a topic page', async ({ page }) => {
      await page.goto(`${atRoot()}cluster-components/etcd/`);
      await page.locator('quiz-item').first().getByRole('button').first().click();
      await expectNothingFound(page);
    });
  });
}
