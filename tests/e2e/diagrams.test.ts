import { atRoot, belowKcsa, each, expect, test } from './site.ts';

const TOPIC = 'cluster-components/api-server/';

test('a diagram is enlarged, zoomed and moved by keyboard, and goes back to its place', async ({ page }) => {
  await page.goto(atRoot() + TOPIC);
  const enlarge = page.getByRole('button', { name: /^Enlarge/ }).first();
  await enlarge.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const drawing = dialog.locator('svg.diagram');
  await expect(drawing).toBeVisible();
  const before = await drawing.boundingBox();
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await drawing.boundingBox())?.width).toBeGreaterThan(before?.width ?? Infinity);
  await page.keyboard.press('0');
  await expect.poll(async () => (await drawing.boundingBox())?.width).toBe(before?.width);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(enlarge).toBeFocused();
  await expect(page.locator('.diagram-scroll svg.diagram').first()).toBeVisible();
});

test('a diagram opens larger than in the page, and the page stays where it was when it is closed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(atRoot() + TOPIC);
  const enlarge = page.getByRole('button', { name: /^Enlarge/ }).nth(1);
  await enlarge.scrollIntoViewIfNeeded();
  const inPage = await page.locator('.diagram-scroll svg.diagram').nth(1).boundingBox();
  const before = await enlarge.boundingBox();
  await enlarge.click();
  const dialog = page.getByRole('dialog');
  const opened = await dialog.locator('svg.diagram text').first().boundingBox();
  expect((await dialog.locator('svg.diagram').boundingBox())?.width).toBeGreaterThan(inPage?.width ?? Infinity);
  expect(opened).not.toBeNull();
  await page.keyboard.press('PageDown');
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(dialog).toBeHidden();
  // Within two pixels: the browser rounds the height of what stands above, when it draws that for the first time.
  await expect.poll(async () => Math.abs(((await enlarge.boundingBox())?.y ?? Infinity) - (before?.y ?? 0))).toBeLessThan(2);
});

test('the browser’s Back closes a diagram and stays on the page', async ({ page }) => {
  await page.goto(atRoot() + TOPIC);
  const address = page.url();
  await page
    .getByRole('button', { name: /^Enlarge/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(page.url()).toBe(address);
});

test('a diagram is zoomed by wheel and button and moved by dragging', async ({ page }) => {
  await page.goto(atRoot() + TOPIC);
  await page
    .getByRole('button', { name: /^Enlarge/ })
    .first()
    .click();
  const drawing = page.getByRole('dialog').locator('svg.diagram');
  const start = await drawing.boundingBox();
  await page.mouse.move(640, 360);
  await page.mouse.wheel(0, -200);
  await expect.poll(async () => (await drawing.boundingBox())?.width).toBeGreaterThan(start?.width ?? Infinity);
  const zoomed = await drawing.boundingBox();
  await page.mouse.down();
  await page.mouse.move(740, 400, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await drawing.boundingBox())?.x ?? 0)).toBe(Math.round((zoomed?.x ?? 0) + 100));
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(async () => Math.round((await drawing.boundingBox())?.x ?? 0)).toBe(Math.round(start?.x ?? 0));
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('on a phone a wide diagram scrolls in its frame and stays legible', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(atRoot() + TOPIC);
  for (const drawing of await each(page.locator('.diagram-scroll svg.diagram'))) {
    const natural = Number(await drawing.getAttribute('width'));
    const shown = (await drawing.boundingBox())?.width ?? 0;
    expect(shown / natural).toBeGreaterThanOrEqual(0.74);
  }
  const frame = page.locator('.diagram-scroll').first();
  await frame.focus();
  await expect(frame).toBeFocused();
});

for (const [name, base] of [
  ['at the root', atRoot],
  ['under a sub-path', belowKcsa],
] as const) {
  test(`a node that is a topic leads to it, ${name}`, async ({ page }) => {
    await page.goto(base() + TOPIC);
    const link = page.locator('svg.diagram a[href$="/etcd/"]').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'etcd' })).toBeVisible();
  });
}

test('every diagram has a title, a description and its text', async ({ page }) => {
  await page.goto(atRoot() + TOPIC);
  for (const figure of await each(page.locator('figure.diagram-frame'))) {
    const drawing = figure.locator('svg.diagram');
    await expect(drawing).toHaveAccessibleName(/.{5,}/);
    await expect(drawing).toHaveAccessibleDescription(/.{20,}/);
    expect(await figure.locator('details li').count()).toBeGreaterThan(1);
  }
});
