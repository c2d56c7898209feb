import { atRoot, expect, test } from './site.ts';

/** How tall a topic may open on a phone, in CSS pixels. */
const MOST = 20_000;
/** How many of the tallest are printed. */
const TALLEST = 5;

test.use({ viewport: { width: 390, height: 844 } });

test('a topic opens at most 20,000 px tall on a phone', async ({ page }) => {
  test.slow();
  const published = await page.request.get(`${atRoot()}api/topics.json`);
  const topics = (await published.json()) as readonly { readonly id: string }[];
  expect(topics.length).toBeGreaterThan(0);
  const heights: { id: string; opened: number; laidOut: number }[] = [];
  for (const { id } of topics) {
    await page.goto(`${atRoot()}${id}/`);
    // Options are buttons, and so at their full height, once the script has run.
    await expect(page.locator('quiz-item button').first()).toBeAttached();
    const { opened, laidOut } = await page.evaluate(() => {
      const height = (): number => document.documentElement.scrollHeight;
      const opened = height();
      // What is far from the screen is laid out, too: estimates cannot hide anything.
      const everything = new CSSStyleSheet();
      everything.replaceSync('.card, .diagram-frame { content-visibility: visible !important; }');
      document.adoptedStyleSheets = [everything];
      return { opened, laidOut: height() };
    });
    heights.push({ id, opened, laidOut });
  }
  heights.sort((a, b) => b.laidOut - a.laidOut);
  for (const { id, opened, laidOut } of heights.slice(0, TALLEST)) console.log(`${id}: ${laidOut} px, ${opened} px as it opens`);
  expect(heights.filter(({ opened, laidOut }) => Math.max(opened, laidOut) > MOST)).toEqual([]);
});
