import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, scratchSite, type ScratchSite } from '../../tools/scratch-site.ts';
import { COHORT, COHORT_FILE } from '../content/cohort-file.ts';
import { minimalContent } from '../content/minimal-content.ts';

let site: ScratchSite;
beforeAll(async () => {
  site = await scratchSite(minimalContent().set(COHORT_FILE, COHORT));
  const { code, output } = await buildSite(site.root);
  expect(code, output).toBe(0);
}, 180_000);
afterAll(() => site.remove());

const built = (path: string): Promise<string> => readFile(join(site.root, 'dist', path), 'utf8');

test('a cohort has a page with its weeks in order, a place in navigation, its colour and its names', async () => {
  const page = await built('cohort/index.html');
  expect(page.indexOf('Week one')).toBeLessThan(page.indexOf('Week two'));
  expect(page).toContain('data-from="2026-12-01" data-to="2026-12-07"');
  expect(page).toContain('href="mailto:ana@example.org"');
  expect(page).toContain('href="/exam/?code=week%201"');
  const home = await built('index.html');
  expect(home).toContain('href="/cohort/"');
  expect(home).toContain('href="/cohort/accent.css"');
  expect(home).not.toMatch(/guide-nav-domain" href="\/cluster-components\/"/);
  expect(await built('cohort/accent.css')).toContain('--color-accent: light-dark(#1a5aa0, #8dbbf7)');
  expect(JSON.parse(await built('teaching.json'))).toMatchObject({ learners: ['Ada', 'Bo'] });
});
