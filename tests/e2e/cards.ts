import type { Page } from '@playwright/test';
import { expect } from './site.ts';

/** Opens the review page and waits for its first card. */
export async function openReview(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expectCard(page);
}

/** A card is on the screen and has the focus. */
export async function expectCard(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Show the answer' })).toBeVisible();
  await expect(page.locator('.review-card .quiz-stem')).toBeFocused();
}

/** What the card on the screen asks. */
export function front(page: Page): Promise<string> {
  return page.locator('.review-card .quiz-stem').innerText();
}

/** Shows the answer and rates the card by keyboard: 1 is Again, 4 is Easy. */
export async function rate(page: Page, key: '1' | '2' | '3' | '4'): Promise<void> {
  const counted = await reviewedToday(page);
  await page.keyboard.press('Space');
  await expect(page.locator('.review-back')).toBeFocused();
  await page.keyboard.press(key);
  await expect.poll(() => reviewedToday(page)).toBe(counted + 1);
}

/** How many reviews of today the page counts. */
export async function reviewedToday(page: Page): Promise<number> {
  return Number(await page.locator('.review-counts strong').nth(2).innerText());
}
