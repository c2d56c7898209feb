import type { Page } from '@playwright/test';
import { expectNothingFound } from './axe.ts';
import { atRoot, belowKcsa, expect, expectNoSidewaysScroll, test } from './site.ts';
import { storedEvents } from './study.ts';

const open = (page: Page, query = '', base = atRoot()) => page.goto(`${base}attack-map/${query}`);
const goal = (page: Page, name: string) => page.getByRole('region', { name: 'What the attacker reaches' }).getByRole('button', { name });
const way = (page: Page, to: string) => page.getByRole('region', { name: `The shortest way to: ${to}` });

test('by keyboard: choose, read the way, cut it, and share it', async ({ page }) => {
  await open(page);
  await page.getByLabel('The attacker begins with').selectOption({ label: 'The role edit in one namespace' });
  await goal(page, 'Root on a node').press('Enter');
  await expect(goal(page, 'Root on a node')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('and must not get to')).toHaveValue('node-root');
  const steps = way(page, 'Root on a node');
  await expect(steps.getByRole('listitem').first()).toContainText('gives: Root on a node');

  // Cut step by step, as long as there is a way.
  await steps.getByRole('button', { name: /^Put in place: Enforce a Pod Security level/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'The shortest way to: Root on a node' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'What is cut, and by what' })).toContainText('by Enforce a Pod Security level');
  await expect(page.getByRole('status').filter({ hasText: 'positions reached' })).toBeAttached();

  // Or at once, by the least that does.
  const least = page.getByRole('region', { name: 'The least that keeps it out of reach' });
  await least
    .getByRole('button', { name: /^Put in place/ })
    .first()
    .press('Enter');
  await expect(goal(page, 'Root on a node')).toContainText('not reached');
  await expect(steps).toContainText('There is no way');
  await expect(page.getByRole('status').filter({ hasText: /No longer: .*Root on a node/ })).toBeAttached();
  await expect(page.getByLabel('My own choice')).toBeChecked();

  // The address has it all.
  await page.goto(page.url());
  await expect(goal(page, 'Root on a node')).toContainText('not reached');
  await page.getByLabel('What kubeadm gives').press('Space');
  await expect(page).toHaveURL(/with=kubeadm/);
  await expect(goal(page, 'Root on a node')).toContainText('reached in 1 step');
});

test('single practices are chosen by name, and what is drawn follows by classes alone', async ({ page }) => {
  await open(page, '?from=code-in-container&with=none&to=cloud-account');
  const drawn = await page.locator('.map-drawing svg').evaluate((svg) => svg.querySelectorAll('*').length);
  await expect(page.locator('[data-station="cloud-account"]')).toHaveClass(/is-reached/);
  await page.getByText('Single practices: 0 of').press('Enter');
  await page.getByRole('checkbox', { name: /^Grant cloud rights by least privilege/ }).press('Space');
  await expect(goal(page, 'The cloud account')).toContainText('not reached');
  await expect(page.locator('[data-station="cloud-account"]')).not.toHaveClass(/is-reached/);
  await expect(page.locator('[data-line="use-the-cloud-identity"]')).toHaveClass(/is-cut/);
  expect(await page.locator('.map-drawing svg').evaluate((svg) => svg.querySelectorAll('*').length)).toBe(drawn);
  await page.getByLabel('Every practice').press('Space');
  for (const name of ['Root on a node', 'All Secrets', 'cluster-admin', 'The cloud account', 'A lasting foothold', 'An outage']) {
    await expect(goal(page, name)).toContainText('not reached');
  }
});

test('an address with words that the map does not have is used for the rest, and says so', async ({ page }) => {
  await open(page, '?from=moon&with=pod.enforce-restricted,pod.no-such-thing&to=node-root', belowKcsa());
  await expect(page.getByText('“pod.no-such-thing”')).toContainText('“moon”');
  await expect(page.getByText(/^From “Code in a container”, with 1 practice in place/)).toBeVisible();
  await page.getByText('Single practices: 1 of').press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Enforce a Pod Security level in every namespace' })).toBeChecked();
  await expect(page.getByLabel('and must not get to')).toHaveValue('node-root');
});

test('an exercise is solved by keyboard, graded, and kept in the log', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Begin: A tenant with edit' }).press('Enter');
  const exercise = page.getByRole('region', { name: 'The exercise you are at' });
  await expect(exercise).toBeFocused();
  await expect(exercise).toContainText('with at most 2 practices. You have chosen none.');
  await expect(page.getByRole('region', { name: 'The least that keeps it out of reach' })).toBeHidden();
  await page.getByText('Single practices: 2 of').press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Let only administrators and provisioners write PersistentVolumes' })).toBeDisabled();
  await way(page, 'Root on a node')
    .getByRole('button', { name: /^Put in place: Enforce a Pod Security level/ })
    .press('Enter');
  await expect(exercise).toContainText('Not yet: there is still a way');
  await way(page, 'Root on a node')
    .getByRole('button', { name: /^Put in place: Keep namespace labels/ })
    .first()
    .press('Enter');
  await expect(exercise).toContainText('Solved: no way is left.');
  await expect(page.getByRole('status').filter({ hasText: 'Solved' })).toBeAttached();
  await expectNothingFound(page);
  await expect
    .poll(async () => (await storedEvents(page)).map(({ kind, challenge }) => [kind, challenge]))
    .toEqual([['challenge-solved', 'attack-map/tenant-and-node']]);
  await page.reload();
  await exercise.getByRole('button', { name: 'Leave the exercise' }).press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'A tenant with edit' }).getByText('Solved', { exact: true })).toBeVisible();
  await page.goto(`${atRoot()}progress/`);
  await expect(page.getByRole('row', { name: /^Attack map 1 of 6/ })).toBeVisible();
});

test('too many practices solve nothing', async ({ page }) => {
  await open(page, '?exercise=pipeline-keeps-nothing&with=all');
  await expect(page.getByRole('region', { name: 'The exercise you are at' })).toContainText('Too many: take');
  expect(await storedEvents(page)).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const) {
    test(`axe finds nothing in any state, ${colorScheme}, ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await open(page, '?from=internet&with=kubeadm&to=outage');
      await page.locator('.map-practices > summary').click();
      await page.locator('#position-code-in-container > summary').click();
      await page.locator('.map-ways > summary').first().click();
      await expectNothingFound(page);
      await expectNoSidewaysScroll(page);
    });
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the text has every position, technique, way and exercise, and nothing that does not work', async ({ page }) => {
    await open(page);
    await expect(page.locator('.map-form')).toBeHidden();
    await expect(page.locator('.map-results')).toBeHidden();
    expect(await page.locator('.map-position').count()).toBeGreaterThanOrEqual(18);
    expect(await page.locator('.map-technique').count()).toBeGreaterThanOrEqual(45);
    await page.locator('#position-registry-push > summary').click();
    const technique = page.locator('#technique-move-a-tag');
    await expect(technique).toContainText('Prevented by');
    await expect(technique.getByRole('link', { name: 'Name images by digest' })).toBeVisible();
    await page.locator('.map-ways > summary').first().click();
    await expect(page.locator('.map-ways').first()).toContainText('Least to put in place:');
    await expect(page.getByRole('heading', { name: 'A tenant with edit' })).toBeVisible();
  });
});
