import { AxeBuilder } from '@axe-core/playwright';
import { readdirSync } from 'node:fs';
import { atRoot, expect, PAGE_TYPES, test } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Paths of all written topics, as the build made them. */
function topicPaths(): string[] {
  return readdirSync('content/topics', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => `${file.replaceAll('\\', '/').replace(/\.mdx$/, '')}/`);
}

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } } as const;

for (const [type, path] of Object.entries(PAGE_TYPES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      test(`axe finds nothing on the ${type} page, ${colorScheme}, ${size}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        await page.goto(atRoot() + path);
        if (type === 'search') await expect(page.getByRole('status')).toContainText('results');
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([]);
      });
    }
  }
}

/** Every topic has its own content: two of the four looks suffice beside the page types above. */
for (const [colorScheme, size] of [
  ['light', 'desktop'],
  ['dark', 'phone'],
] as const) {
  for (const path of topicPaths()) {
    test(`axe finds nothing on ${path}, ${colorScheme}, ${size}`, async ({ page }) => {
      await page.setViewportSize(SIZES[size]);
      await page.emulateMedia({ colorScheme });
      await page.goto(atRoot() + path);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([]);
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the open search dialog, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${atRoot()}cluster-components/etcd/`);
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('etcd');
    await expect(page.getByRole('status').filter({ hasText: 'results' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual([]);
  });
}
