import type { Page } from '@playwright/test';
import { expectCard, front, openReview, rate } from './cards.ts';
import { editor } from './labs.ts';
import { expect } from './site.ts';
import { expectQuestion, rightKey, startExam } from './study.ts';

/** Keeping asks a server for more than two thousand files. A test that keeps the guide takes at most three times as long. */
export const KEEPING_MS = 120_000;

/** Ten pages that a learner may open, with what their heading says. */
export const NAMED_PAGES = {
  '': /./,
  'cluster-components/': /./,
  'cluster-components/etcd/': 'etcd',
  // Without the slash at its end, as somebody may type it.
  'security-fundamentals/pod-security-standards': 'Pod Security Standards',
  'glossary/': 'Glossary',
  'about/': 'About this guide',
  'attack-map/': /./,
  'labs/': /./,
  'practice/': 'Practice',
  'progress/': 'Progress',
} as const;

/** Keeps the guide of a server on the device. */
export async function keepGuide(page: Page, url: string): Promise<void> {
  await page.goto(`${url}offline/`);
  await page.getByRole('button', { name: 'Keep this guide on this device' }).click();
  await expect(page.getByText(/^The guide is kept on this device: [\d,]+ files/)).toBeVisible({ timeout: KEEPING_MS });
}

/** Reads, searches, sits a whole exam, reviews and opens a lab, with the server gone. */
export async function learnWithoutServer(page: Page, url: string): Promise<void> {
  for (const [path, heading] of Object.entries(NAMED_PAGES)) {
    await page.goto(url + path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
  await page.goto(`${url}search/?q=kublet`);
  await expect(page.locator('.search-result a').first()).toHaveAttribute('href', '/cluster-components/kubelet/');
  await startExam(page, `${url}exam/?code=offline`);
  for (let number = 1; number <= 60; number++) {
    await expectQuestion(page, number);
    await page.keyboard.press(await rightKey(page));
    await page.keyboard.press('Enter');
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByRole('heading', { name: 'Passed: 60 of 60 right, 100 %' })).toBeVisible();
  await openReview(page, `${url}review/`);
  const first = await front(page);
  await rate(page, '4');
  await expect.poll(() => front(page)).not.toBe(first);
  await expectCard(page);
  await page.goto(`${url}labs/pod-security/`);
  await expect(editor(page)).toBeVisible();
  await expect(page.locator('.workspace-verdict')).not.toContainText('Evaluating');
}
