import { atRoot, expect, expectNoSidewaysScroll, test } from './site.ts';

test('the filter leaves the rows with the words typed, and their sections', async ({ page }) => {
  await page.goto(`${atRoot()}cheatsheet/`);
  const filter = page.getByRole('searchbox', { name: 'Find in the sheet' });
  await filter.fill('kubelet 10250');
  await expect(page.getByRole('row', { name: /^10250\/TCP/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'STRIDE' })).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'rows' })).toBeVisible();
  await filter.fill('');
  await expect(page.getByRole('heading', { name: 'STRIDE' })).toBeVisible();
});

test('the glossary is filtered too, and a link to a term that is hidden shows it', async ({ page }) => {
  await page.goto(`${atRoot()}glossary/`);
  await page.getByRole('searchbox', { name: 'Find in the glossary' }).fill('abac');
  await expect(page.locator('#etcd')).toBeHidden();
  await page.locator('#abac').getByRole('link', { name: 'RBAC' }).last().click();
  await expect(page).toHaveURL(/#rbac$/);
  await expect(page.locator('#rbac')).toBeInViewport();
  await expect(page.locator('#etcd')).toBeVisible();
});

test('a name leads to the card that says more, also where that is folded', async ({ page }) => {
  await page.goto(`${atRoot()}cheatsheet/`);
  await page
    .getByRole('row', { name: /^--profiling true/ })
    .first()
    .getByRole('link', { name: '--profiling' })
    .click();
  await expect(page.getByRole('heading', { name: 'Switch off what only debugging needs' })).toBeInViewport();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('the whole sheet stands, and no field that does nothing', async ({ page }) => {
    await page.goto(`${atRoot()}cheatsheet/#stride`);
    await expect(page.getByRole('row', { name: /^Spoofing/ })).toBeVisible();
    await expect(page.getByRole('searchbox', { name: 'Find in the sheet' })).toHaveCount(0);
    await expectNoSidewaysScroll(page);
  });
});
