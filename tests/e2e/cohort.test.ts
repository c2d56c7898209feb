import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { expectNothingFound } from './axe.ts';
import { expect, expectNoSidewaysScroll, LOOKS, smallGuide, test } from './site.ts';

const IN_WEEK_TWO = '2026-12-09T12:00:00';

/** The page of the weeks on a day. */
async function openOn(page: Page, day: string): Promise<void> {
  await page.clock.setFixedTime(new Date(day));
  await page.goto(`${smallGuide()}cohort/`);
  await expect(page.getByText(/^You have read \d of/)).toHaveCount(2);
}

test('this week stands first, or the next one; after the last all stand in their order', async ({ page }) => {
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  await openOn(page, '2026-11-20T12:00:00');
  await expect(headings).toHaveText(['Next: Week one', 'Week two']);
  await openOn(page, IN_WEEK_TWO);
  await expect(headings).toHaveText(['This week: Week two', 'Week one']);
  await openOn(page, '2026-12-14T23:59:00');
  await expect(headings).toHaveText(['This week: Week two', 'Week one']);
  await openOn(page, '2026-12-15T00:01:00');
  await expect(headings).toHaveText(['Week one', 'Week two']);
});

test('by keyboard alone a learner answers a topic of this week, comes back, and sees it counted', async ({ page }) => {
  await openOn(page, IN_WEEK_TWO);
  const week = page.getByRole('region', { name: 'This week: Week two' });
  await expect(week.getByText('You have read 0 of 1 topic; no questions answered yet.')).toBeVisible();
  await page.getByRole('link', { name: 'ana@example.org' }).focus();
  await page.keyboard.press('Tab');
  await expect(week.getByRole('link', { name: 'etcd' })).toBeFocused();
  await page.keyboard.press('Enter');
  const option = page.locator('quiz-item').getByRole('button', { name: '2379', exact: true });
  await option.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Right\./)).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: 'Cohort' }).focus();
  await page.keyboard.press('Enter');
  await expect(week.getByText('1 of 1 latest answers right')).toBeVisible();
});

for (const { colorScheme, viewport } of LOOKS) {
  test(`axe finds nothing, and the weeks fit, ${colorScheme}, ${viewport.width}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await openOn(page, IN_WEEK_TWO);
    await expectNothingFound(page);
    await expectNoSidewaysScroll(page);
  });
}

test('printed, the weeks are one sheet with everything that is to be done', async ({ page }) => {
  await openOn(page, IN_WEEK_TWO);
  const { text, totalPages } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true });
  expect(totalPages).toBe(1);
  const words = text.replaceAll(/\s+/g, ' ');
  for (const said of [
    'Winter cohort',
    'Week one',
    'Week two',
    'Say who may connect to etcd',
    'Leave the node',
    'week 1',
    'ana@example.org',
  ])
    expect(words).toContain(said);
});

test('without script the weeks stand in their order', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${smallGuide()}cohort/`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Week one', 'Week two']);
  await page.close();
});
