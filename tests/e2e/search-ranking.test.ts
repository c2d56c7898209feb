import { SEARCH_QUERIES } from './search-queries.ts';
import { atRoot, expect, test } from './site.ts';

/** The share of queries whose right page must be first, and among the first three. */
const FIRST = 0.92;
const AMONG_THREE = 0.98;
/** The panel repeats so much of a query. */
const SHOWN = 60;

test('the right page is first, or among the first three', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(`${atRoot()}search/`);
  const field = page.getByRole('searchbox');
  const status = page.getByRole('status');
  const misses: string[] = [];
  let all = 0;
  let first = 0;
  let three = 0;
  for (const [kind, queries] of Object.entries(SEARCH_QUERIES)) {
    for (const { query, pages: wanted } of queries) {
      await field.fill(query);
      await expect(status).toContainText(`“${query.slice(0, SHOWN)}`);
      const found = await page
        .locator('.search-result > :is(h2, h3) > a')
        .evaluateAll((links) => links.slice(0, 3).map((link) => link.getAttribute('href') ?? ''));
      all++;
      if (wanted.includes(found[0] ?? '')) first++;
      else misses.push(`${kind}: "${query}" wants ${wanted.join(' or ')}, got ${found.join(' ') || 'nothing'}`);
      if (found.some((address) => wanted.includes(address))) three++;
    }
  }
  console.log(
    `${all} queries: right page first for ${((100 * first) / all).toFixed(1)} %, in the first three for ${((100 * three) / all).toFixed(1)} %`,
  );
  if (misses.length > 0) console.log(misses.join('\n'));
  expect(all).toBeGreaterThanOrEqual(80);
  expect(first / all).toBeGreaterThanOrEqual(FIRST);
  expect(three / all).toBeGreaterThanOrEqual(AMONG_THREE);
});
