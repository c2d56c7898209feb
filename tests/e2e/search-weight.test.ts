import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wireSize } from '../wire-size.ts';
import { atRoot, expect, test } from './site.ts';

const BUDGET = 150 * 1024;

for (const query of [
  'etcd',
  '--anonymous-auth',
  'kublet',
  'network policy',
  'encrypt secrets at rest',
  'who may exec into pods through a node proxy',
]) {
  test(`the first search, for "${query}", loads at most 150 KB beyond the page`, async ({ page }) => {
    await page.goto(`${atRoot()}cluster-components/etcd/`);
    const loaded = new Set<string>();
    page.on('response', (response) => loaded.add(new URL(response.url()).pathname));
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill(query);
    await expect(page.getByRole('status').filter({ hasText: 'for “' })).toBeVisible();
    const total = [...loaded].reduce((sum, path) => sum + wireSize(readFileSync(join('dist', path))), 0);
    console.log(`"${query}": ${(total / 1024).toFixed(1)} KB in ${loaded.size} files`);
    expect(total).toBeLessThanOrEqual(BUDGET);
  });
}
