import type { Page } from '@playwright/test';
import { challengeFile, editor, openLab, write } from './labs.ts';
import { expectNothingFound } from './axe.ts';
import { expect, expectNoSidewaysScroll, test } from './site.ts';
import { storedEvents } from './study.ts';

const CHALLENGE = 'both-ends';
const why = (page: Page) => page.getByRole('region', { name: 'Why?' });
const outcome = (page: Page) => why(page).getByRole('status');
const cell = (page: Page, name: string) => page.getByRole('button', { name });

test('a challenge is solved by keyboard, and the log knows it', async ({ page }) => {
  await openLab(page, 'network-policy', `?challenge=${CHALLENGE}`);
  await expect(page.getByText('3 of 4 requirements met.')).toBeVisible();
  await expect(outcome(page)).toHaveText('Denied: shop/web to shop/api, TCP 8080');
  await write(page, challengeFile('network-policy', CHALLENGE, 'solution.yaml'));
  await expect(page.getByText('Solved: every requirement is met.')).toBeVisible();
  await expect(outcome(page)).toHaveText('Allowed: shop/web to shop/api, TCP 8080');
  await expect(page.locator('.requirements [data-met="false"]')).toHaveCount(0);
  await expect
    .poll(async () => (await storedEvents(page)).map(({ kind, challenge }) => [kind, challenge]))
    .toEqual([['challenge-solved', `network-policy/${CHALLENGE}`]]);
});

test('the page answers a question at once, with the rules and the way to their lines', async ({ page }) => {
  await openLab(page, 'network-policy');
  await expect(outcome(page)).toHaveText('Denied: shop/frontend to shop/database, TCP 5432');
  await expect(why(page).getByRole('heading', { name: 'Egress of the source: allowed' })).toBeVisible();
  await expect(why(page).getByRole('heading', { name: 'Ingress of the destination: denied' })).toBeVisible();
  await expect(why(page).getByText('is for another source').last()).toBeVisible();
  await why(page).getByRole('listitem').filter({ hasText: 'spec.ingress[0]' }).last().getByRole('button').press('Enter');
  await expect(editor(page)).toBeFocused();
  await expect(page.locator('.cm-activeLine')).toHaveText('    - from:');
});

test('a cell of the table is a question', async ({ page }) => {
  await openLab(page, 'network-policy');
  await expect(page.getByRole('row', { name: /^shop\/orders/ }).getByRole('button')).toHaveText([/all/, /all/, /all/]);
  await expect(page.getByRole('columnheader', { name: 'shop/database TCP 5432 isolated for ingress' })).toBeVisible();
  await cell(page, 'some TCP 9090: monitoring/scraper to shop/orders').press('Enter');
  await expect(cell(page, 'some TCP 9090: monitoring/scraper to shop/orders')).toHaveAttribute('aria-pressed', 'true');
  await expect(outcome(page)).toHaveText('Denied: monitoring/scraper to shop/orders, TCP 8080');
  await expect(outcome(page)).toBeInViewport();
  await expect(page.getByRole('combobox', { name: 'Pod', exact: true })).toHaveValue('shop/orders');
  await page.getByRole('button', { name: 'TCP 9090', exact: true }).press('Enter');
  await expect(outcome(page)).toHaveText('Allowed: monitoring/scraper to shop/orders, TCP 9090');
  await expect(why(page).getByText('spec.ingress[1]', { exact: true })).toBeVisible();
  await expect(why(page).getByText('from[0]', { exact: true })).toBeVisible();
});

test('any two ends can be asked about, Pods or addresses', async ({ page }) => {
  await openLab(page, 'network-policy');
  await page.getByRole('combobox', { name: 'From' }).selectOption('an IP address…');
  await expect(outcome(page)).toHaveText('Denied: 203.0.113.10 to shop/database, TCP 5432');
  await expect(why(page).getByText(/203\.0\.113\.10 is outside the cluster/)).toBeVisible();
  await expect(why(page).getByText(/^Note: /)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Connections of shop\/database/ })).toContainText('203.0.113.10');
  await page.getByRole('textbox', { name: 'Address of the source' }).fill('203.0.113');
  await expect(outcome(page)).toHaveText('No such connection: 203.0.113 to shop/database, TCP 5432');
  await page.getByRole('combobox', { name: 'To', exact: true }).selectOption('shop/orders');
  await expect(page.getByRole('textbox', { name: 'Port' })).toHaveValue('8080');
  await page.getByRole('combobox', { name: 'From' }).selectOption('shop/frontend');
  await expect(outcome(page)).toHaveText('Allowed: shop/frontend to shop/orders, TCP 8080');
  await page.getByRole('combobox', { name: 'Protocol' }).selectOption('UDP');
  await expect(outcome(page)).toHaveText('Denied: shop/frontend to shop/orders, UDP 8080');
  await page.getByRole('textbox', { name: 'Port' }).fill('x');
  await expect(why(page).getByText('A port is a number from 1 to 65535.')).toBeVisible();
});

test('the diagram is of one Pod, or of all', async ({ page }) => {
  await openLab(page, 'network-policy');
  const picture = page.getByRole('img', { name: /^Connections of/ });
  await expect(picture.locator('.np-title')).toHaveText(['database', 'frontend', 'orders', 'scraper']);
  await expect(picture.locator('.np-isolated')).toHaveText(['isolated for ingress', 'isolated for ingress']);
  await expect(picture.locator('.np-allowed .np-label')).toHaveText(['TCP 8080', 'TCP 5432', 'TCP 9090']);
  await expect(picture.locator('.np-denied .np-label')).toHaveText(['TCP 5432', 'TCP 8080, 9090', 'TCP 5432']);
  const choice = page.getByRole('combobox', { name: 'Pod', exact: true });
  await choice.selectOption('monitoring/scraper');
  await expect(picture).toHaveAccessibleName(/^Connections of monitoring\/scraper\./);
  await choice.selectOption('all');
  await expect(picture.locator('.np-arrow')).toHaveCount(14);
  await cell(page, 'none: shop/database to shop/orders').click();
  await expect(choice).toHaveValue('');
});

test('policies are put into words, with their lines, and given ones without', async ({ page }) => {
  await openLab(page, 'network-policy', `?challenge=${CHALLENGE}`);
  const policies = page.getByRole('region', { name: 'The policies in words' });
  await expect(policies.getByRole('heading', { level: 3 })).toHaveText([
    /^shop\/api-from-web line 4$/,
    /^shop\/default-deny \(given\)$/,
    /^shop\/allow-dns \(given\)$/,
  ]);
  await expect(policies.getByText('Here: shop/api.')).toBeVisible();
  await policies.getByRole('button', { name: 'line 4' }).click();
  await expect(page.locator('.cm-activeLine')).toHaveText('  name: api-from-web');
});

test('what the API server would refuse is named, marked and left out', async ({ page }) => {
  await openLab(page, 'network-policy');
  await write(
    page,
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: a\nspec:\n  podSelector: {}\n  ingress:\n    - ports:\n        - port: 70000\n',
  );
  const troubles = page.getByRole('status').filter({ hasText: 'Not taken as written' });
  await expect(troubles).toContainText('NetworkPolicy a is left out, as the API server would refuse it');
  await expect(page.locator('.cm-lint-marker-error')).toHaveCount(1);
  await expect(page.getByText('There is no Pod here yet.')).toBeVisible();
  await expect(page.getByText('There is no NetworkPolicy here')).toBeVisible();
  await troubles.getByRole('button', { name: 'line 9' }).click();
  await expect(page.locator('.cm-activeLine')).toHaveText(/port: 70000/);
  await write(page, '');
  await expect(troubles).toHaveCount(0);
});

test('a Pod that is asked about and goes stays in the form', async ({ page }) => {
  await openLab(page, 'network-policy');
  await cell(page, 'all: shop/orders to monitoring/scraper').click();
  await write(page, 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: alone\nspec:\n  containers:\n    - name: c\n      image: i\n');
  await expect(outcome(page)).toHaveText('No such connection: shop/orders to monitoring/scraper, TCP 9090');
  await expect(page.getByRole('combobox', { name: 'From' })).toHaveValue('shop/orders');
  await expect(page.getByRole('img', { name: /^Connections of default\/alone/ })).toBeVisible();
});

test('of many Pods the first have rows, and all can be asked about', async ({ page }) => {
  const pods = Array.from(
    { length: 40 },
    (_, i) =>
      `apiVersion: v1\nkind: Pod\nmetadata: { name: p${10 + i} }\nspec: { containers: [{ name: c, image: i, ports: [{ containerPort: 80 }] }] }\n`,
  );
  await openLab(page, 'network-policy');
  await write(page, pods.join('---\n'));
  await expect(page.getByText('The table has the first 30 Pods; 10 more are left out.')).toBeVisible();
  await expect(page.getByText(/^10 other Pods are drawn, those that have connections first; 29 more are not\./)).toBeVisible();
  await page.getByRole('combobox', { name: 'From' }).selectOption('default/p49');
  await page.getByRole('combobox', { name: 'To', exact: true }).selectOption('default/p48');
  await expect(outcome(page)).toHaveText('Allowed: default/p49 to default/p48, TCP 80');
});

test('fits 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const query of ['', `?challenge=${CHALLENGE}`, '?challenge=not-production']) {
    await openLab(page, 'network-policy', query);
    await expect(page.getByRole('img', { name: /^Connections of/ })).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
});

for (const [colorScheme, viewport] of [
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 390, height: 844 }],
] as const) {
  test(`axe finds nothing in the NetworkPolicy lab, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await openLab(page, 'network-policy');
    await page.getByRole('combobox', { name: 'From' }).selectOption('an IP address…');
    await expect(outcome(page)).toContainText('203.0.113.10');
    await expectNothingFound(page);
    await openLab(page, 'network-policy', `?challenge=${CHALLENGE}`);
    await write(page, 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: A\nspec:\n  podSelector: {}\n');
    await expect(page.getByText('Not taken as written')).toBeVisible();
    await expectNothingFound(page);
  });
}
