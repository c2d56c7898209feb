import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SMALL_GUIDE } from '../content/small-guide.ts';
import { BUILDS } from './built-site.ts';

test.each(BUILDS)('without a cohort file there is no page of one in $folder, and no trace of it anywhere', ({ folder, base }) => {
  expect(existsSync('content/cohort.yaml')).toBe(false);
  expect(readdirSync(join(folder, 'cohort'))).toEqual(['report']);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(html|json|webmanifest)$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const plan = new RegExp(`"${base}cohort/"|"cohort/(index\\.html|accent\\.css)"|cohort-weeks`);
  expect(files.filter((file) => plan.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
});

test.each(BUILDS)('without a folder laid over the content no page of $folder says that it is changed', ({ folder }) => {
  expect(readFileSync(join(folder, 'about/index.html'), 'utf8')).not.toContain('Whoever hosts this copy');
});

test('a cohort has a page with its weeks in order, a place in navigation, its colour and its names', () => {
  const built = (path: string): string => readFileSync(join(SMALL_GUIDE, path), 'utf8');
  const page = built('cohort/index.html');
  expect(page.indexOf('Week one')).toBeLessThan(page.indexOf('Week two'));
  expect(page).toContain('data-from="2026-12-01" data-to="2026-12-07"');
  expect(page).toContain('href="mailto:ana@example.org"');
  expect(page).toContain('href="/exam/?code=week%201"');
  expect(page).toMatch(/href="\/labs\/pod-security\/[^"]*no-host/);
  const home = built('index.html');
  expect(home).toContain('href="/cohort/"');
  expect(home).toContain('href="/cohort/accent.css"');
  expect(home).not.toMatch(/guide-nav-domain" href="\/cluster-components\/"/);
  expect(built('cohort/accent.css')).toContain('--color-accent: light-dark(#1a5aa0, #8dbbf7)');
  expect(JSON.parse(built('teaching.json'))).toMatchObject({ learners: ['Ada', 'Bo'] });
});
