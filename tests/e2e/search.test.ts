import { atRoot, belowKcsa, expect, test } from './site.ts';

test('the dialog opens by slash, finds by keyboard and lands on a card', async ({ page }) => {
  await page.goto(atRoot());
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('--client-cert-auth');
  await expect(dialog.getByRole('status')).toContainText('for “--client-cert-auth”');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cluster-components\/etcd\/#/);
  await expect(page.locator('h3:target')).toBeVisible();
});

test('what was searched stands there when one comes back, and a result in another tab leaves the dialog open', async ({
  page,
  context,
}) => {
  await page.goto(atRoot());
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('etcd');
  await expect(dialog.getByRole('status')).toContainText('for “etcd”');
  const opened = context.waitForEvent('page');
  await dialog
    .getByRole('link')
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await (await opened).close();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/cluster-components\/etcd\/$/);
  await page.goBack();
  await expect(page).toHaveURL(atRoot());
  await page.keyboard.press('/');
  await expect(dialog.getByRole('searchbox')).toHaveValue('etcd');
  await expect(dialog.getByRole('status')).toContainText('for “etcd”');
});

test('Control+K opens the dialog, Escape closes it and returns the focus', async ({ page }) => {
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  const link = page.getByRole('link', { name: 'Search' });
  await link.focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
  await expect(link).toBeFocused();
});

test('slash typed into a field is a slash', async ({ page }) => {
  await page.goto(`${atRoot()}search/`);
  await page.getByRole('searchbox').pressSequentially('/livez');
  await expect(page.getByRole('searchbox')).toHaveValue('/livez');
});

test('the query and the filters stand in the address of the search page', async ({ page }) => {
  await page.goto(`${atRoot()}search/`);
  await page.getByRole('searchbox').fill('encryption at rest');
  await expect(page).toHaveURL(/\?q=encryption\+at\+rest$/);
  await page.getByRole('combobox', { name: 'Kind of result' }).selectOption('Glossary');
  await expect(page).toHaveURL(/kind=term/);
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('encryption at rest');
  await expect(page.getByRole('combobox', { name: 'Kind of result' })).toHaveValue('term');
  await expect(page.locator('.search-result a').first()).toHaveAttribute('href', /\/glossary\/#/);
});

test('a misspelling is mended and said so', async ({ page }) => {
  await page.goto(`${atRoot()}search/?q=kublet`);
  await expect(page.getByRole('status')).toContainText('“kubelet”');
  await expect(page.locator('.search-result a').first()).toHaveAttribute('href', '/cluster-components/kubelet/');
});

test('recent searches can be repeated and forgotten', async ({ page }) => {
  await page.goto(`${atRoot()}search/?q=etcd`);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('recent-searches'))).toBe('["etcd"]');
  await page.goto(`${atRoot()}search/`);
  await page.getByRole('button', { name: 'etcd' }).click();
  await expect(page.getByRole('status')).toContainText('for “etcd”');
  await page.goto(`${atRoot()}search/`);
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expect(page.getByText('Recent searches')).toBeHidden();
});

test('nothing found is said plainly', async ({ page }) => {
  await page.goto(`${atRoot()}search/?q=zzzzqqqq`);
  await expect(page.getByRole('status')).toContainText('“zzzzqqqq” is not in the guide.');
});

test('a name that the guide does not have is no misspelling: that is said, with the nearest competency', async ({ page }) => {
  await page.goto(`${atRoot()}search/?q=Snort`);
  await expect(page.getByRole('status')).toHaveText('“snort” is not in the guide. The nearest competency is Observability.');
  await expect(page.locator('.search-results a').first()).toHaveAttribute('href', '/platform-security/observability/');
});

test('markup in a query is text', async ({ page }) => {
  await page.goto(`${atRoot()}search/`);
  await page.getByRole('searchbox').fill('<script>alert(1)</script><img src=x onerror=alert(1)>');
  await expect(page.getByRole('status')).toContainText('<script>');
  expect(await page.locator('.search-panel :is(script, img)').count()).toBe(0);
});

test('ten thousand characters break nothing', async ({ page }) => {
  await page.goto(`${atRoot()}search/`);
  await page.getByRole('searchbox').fill('kubelet '.repeat(1250));
  await expect(page.getByRole('status')).toContainText('“kubelet kubelet');
});

test.describe('offline', () => {
  test.use({ quiet: false });
  test('a page that has not loaded search stays, and says that there is no connection', async ({ page, context }) => {
    await page.goto(`${atRoot()}cluster-components/etcd/`);
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Search' }).click();
    await expect(page.getByText('Search has not loaded, and there is no connection.')).toBeVisible();
    await expect(page).toHaveURL(/\/cluster-components\/etcd\/$/);
    await context.setOffline(false);
  });

  test('search says what is wrong and goes on when the connection is back', async ({ page, context }) => {
    await page.goto(`${atRoot()}about/`);
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('searchbox').fill('etcd');
    await expect(dialog.getByRole('status')).toContainText('Search could not be loaded');
    await page.unroute('**/pagefind/**');
    await dialog.getByRole('searchbox').fill('etcd quorum');
    await expect(dialog.getByRole('status')).toContainText('for “etcd quorum”');
    await context.setOffline(false);
  });
});

test('under a sub-path search finds and leads to the page', async ({ page }) => {
  await page.goto(`${belowKcsa()}search/?q=10250`);
  await page.locator('.search-result a').first().click();
  await expect(page).toHaveURL(/\/kcsa\/cluster-components\/kubelet\//);
  await expect(page.getByRole('heading', { level: 1, name: 'Kubelet' })).toBeVisible();
});
