import { SEARCH_QUERIES, type SearchQuery } from './search-queries.ts';
import { atRoot, expect, test } from './site.ts';

/** The share of queries whose right page must be first, and among the first three. */
const FIRST = 0.92;
const AMONG_THREE = 0.98;
/** The same for queries written by nobody who had read the pages: measured apart, so that neither hides the other. */
const UNSEEN_FIRST = 0.85;
const UNSEEN_AMONG_THREE = 0.96;
/** The panel repeats so much of a query. */
const SHOWN = 60;

const { unseen = [], ...known } = SEARCH_QUERIES;

for (const { name, queries, first, three } of [
  { name: 'of queries that search is tuned on', queries: Object.values(known).flat(), first: FIRST, three: AMONG_THREE },
  { name: 'of queries by who had not read the pages', queries: unseen, first: UNSEEN_FIRST, three: UNSEEN_AMONG_THREE },
]) {
  test(`the right page is first, or among the first three, ${name}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto(`${atRoot()}search/`);
    const results: { query: SearchQuery; found: string[] }[] = [];
    for (const query of queries) {
      await page.getByRole('searchbox').fill(query.query);
      await expect(page.getByRole('status')).toContainText(`“${query.query.slice(0, SHOWN)}`);
      const links = page.locator('.search-result > :is(h2, h3) > a');
      results.push({
        query,
        found: await links.evaluateAll((all) => all.slice(0, 3).map((link) => link.getAttribute('href') ?? '')),
      });
    }
    const misses = results.filter(({ query, found }) => !query.pages.includes(found[0] ?? ''));
    const absent = misses.filter(({ query, found }) => !found.some((address) => query.pages.includes(address)));
    const share = (missed: readonly unknown[]): number => 1 - missed.length / results.length;
    console.log(
      `${results.length} queries: right page first for ${(100 * share(misses)).toFixed(1)} %, in the first three for ${(100 * share(absent)).toFixed(1)} %`,
      ...misses.map(({ query, found }) => `\n"${query.query}" wants ${query.pages.join(' or ')}, got ${found.join(' ') || 'nothing'}`),
    );
    expect(results.length).toBeGreaterThanOrEqual(80);
    expect(share(misses)).toBeGreaterThanOrEqual(first);
    expect(share(absent)).toBeGreaterThanOrEqual(three);
  });
}
