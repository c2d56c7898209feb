import { extractText } from 'unpdf';
import { atRoot, each, expect, test } from './site.ts';

const A4 = { format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } } as const;
/** What a topic with all of its cards, and a few of its questions, takes at most. */
const MOST_SHEETS = 20;

const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

test('a printed topic has every card with its title, and is a hand-out', async ({ page }) => {
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  const titles = await page.locator('.card h3').allTextContents();
  const { text, totalPages } = await extractText(new Uint8Array(await page.pdf(A4)), { mergePages: true });
  expect(titles.length).toBeGreaterThan(10);
  for (const title of titles) expect(words(text)).toContain(words(title));
  expect(totalPages).toBeLessThanOrEqual(MOST_SHEETS);
});

test('the cheat sheet takes at most six sheets of paper, with every row', async ({ page }) => {
  await page.goto(`${atRoot()}cheatsheet/`);
  const names = await page.locator('tbody th').allTextContents();
  const { text, totalPages } = await extractText(new Uint8Array(await page.pdf(A4)), { mergePages: true });
  expect(names.length).toBeGreaterThan(150);
  for (const name of names) expect(text.replaceAll(/\s+/g, '')).toContain(name.replaceAll(/\s+/g, ''));
  expect(totalPages).toBeLessThanOrEqual(6);
});

test('answers are printed on request', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-open', String(document.querySelectorAll('.quiz-answer[open]').length));
  });
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  const asked = (await each(page.locator('.quiz-answer'))).length;
  await page.getByRole('button', { name: 'Print with answers' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-open', String(asked));
  await expect(page.locator('.quiz-answer[open]')).toHaveCount(0);
});
