import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wireSize } from '../wire-size.ts';
import { attribute, BUILDS, fileOf, pagesOf, withImports, type BuiltPage } from './built-site.ts';

const KB = 1024;
const [BUILD] = BUILDS;
const pages = pagesOf(BUILD);
const topics = pages.filter(({ file }) => /^(?!labs\/|about\/|exam\/|paths\/|cohort\/)[^/]+\/[^/]+\/index\.html$/.test(file));

test('a topic page weighs at most 45 KB with style and script, and its script at most 8 KB in 3 files', () => {
  expect(topics.length).toBe(
    readdirSync('content/topics', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx')).length,
  );
  for (const page of topics) {
    const { html, styles, script, files } = weights(page);
    expect(files, `scripts of ${page.path}`).toBeLessThanOrEqual(3);
    console.log(`${page.path}: ${kilobytes(html + styles + script)} KB, script ${kilobytes(script)} KB`);
    expect(script, `script of ${page.path}`).toBeLessThanOrEqual(8 * KB);
    expect(html + styles + script, page.path).toBeLessThanOrEqual(45 * KB);
  }
});

test('the exam page’s script weighs at most 60 KB, and the practice page’s no more', () => {
  for (const path of ['/exam/', '/practice/']) {
    const page = pages.find((each) => each.path === path);
    expect(page, path).toBeDefined();
    if (!page) continue;
    const { script } = weights(page);
    console.log(`${path}: script ${kilobytes(script)} KB`);
    expect(script, path).toBeLessThanOrEqual(60 * KB);
  }
});

test('the attack map weighs at most 60 KB with style and script, and its script at most 14 KB', () => {
  const page = pages.find(({ path }) => path === '/attack-map/');
  expect(page).toBeDefined();
  if (!page) return;
  const { html, styles, script } = weights(page);
  console.log(`/attack-map/: ${kilobytes(html + styles + script)} KB, script ${kilobytes(script)} KB`);
  expect(script).toBeLessThanOrEqual(14 * KB);
  expect(html + styles + script).toBeLessThanOrEqual(60 * KB);
});

/** Brotli bytes of a page, the sheets it links, and every script it loads before anybody does anything. */
function weights(page: BuiltPage): { html: number; styles: number; script: number; files: number } {
  const sheets = page.elements.filter((element) => attribute(element, 'rel') === 'stylesheet').map((element) => attribute(element, 'href'));
  const scripts = page.elements.filter(({ tagName }) => tagName === 'script').map((element) => attribute(element, 'src'));
  const bytes = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + wireSize(read(file)), 0);
  const modules = [...withImports(BUILD, scripts.map(built))];
  return { html: wireSize(page.html), styles: bytes(sheets.map(built)), script: bytes(modules), files: modules.length };
}

function built(url: string | undefined): string {
  const file = url === undefined ? undefined : fileOf(BUILD, url);
  if (file === undefined) throw new Error(`${url ?? 'nothing'} is not a file of the build`);
  return file;
}

function read(file: string): string {
  return readFileSync(join(BUILD.folder, file), 'utf8');
}

function kilobytes(bytes: number): string {
  return (bytes / KB).toFixed(1);
}
