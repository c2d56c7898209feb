import { atRoot, expect, test } from './site.ts';

const MARKS = {
  topics: {
    'cluster-components/etcd': { title: 'etcd', right: 2, all: 8, read: 1, due: [] },
    'cluster-components/pod': { title: 'Pod', right: 9, all: 9, read: 1, due: [] },
    'no/topic': { title: 'Elsewhere', right: 0, all: 9, due: [] },
  },
  domains: [{ id: 'cluster-components', weight: 22 }],
};

test('a plan says what a learner has read, where he is weak and what he can skip', async ({ page }) => {
  await page.addInitScript((marks) => localStorage.setItem('study-marks', JSON.stringify(marks)), MARKS);
  await page.goto(`${atRoot()}paths/one-week/`);
  const standing = page.locator('path-standing');
  await expect(standing.getByText(/^2 of \d+ topics read; \d+ h/)).toBeVisible();
  await expect(standing.getByRole('link')).toHaveText(['etcd', 'Pod']);
  await expect(page.getByRole('region', { name: 'Day 1' }).getByRole('link', { name: 'Pod read' })).toBeVisible();
});

test('a day’s practice asks about the day’s topics', async ({ page }) => {
  await page.goto(`${atRoot()}paths/one-week/`);
  await page.getByRole('region', { name: 'Day 1' }).getByRole('link', { name: 'Practise 10 questions on them' }).click();
  await expect(page.getByText('Question 1 of 10')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('each plan stands, and leads to its topics', async ({ page }) => {
    for (const [plan, days] of [
      ['Three weeks', 21],
      ['One week', 7],
      ['The night before', 1],
    ] as const) {
      await page.goto(`${atRoot()}paths/`);
      await page.getByRole('link', { name: plan }).click();
      await expect(page.getByRole('region').filter({ has: page.locator('.path-steps') })).toHaveCount(days);
    }
    await page.getByRole('main').getByRole('link', { name: 'etcd' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('etcd');
  });
});
