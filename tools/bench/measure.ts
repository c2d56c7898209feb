import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface Weights {
  readonly files: number;
  readonly topicPages: number;
  /** Brotli bytes of the HTML of a topic page, in the middle and at most. */
  readonly medianPage: number;
  readonly heaviestPage: number;
  /** Brotli bytes of the sheet that every page shares. */
  readonly styles: number;
  readonly lexicon: number;
  readonly searchIndex: number;
}

/** Pages of topics, by their files below a built site: two levels deep, and of a domain. */
export const TOPIC_PAGE = /^(?!(?:about|cards|cohort|exam|labs|paths|_astro)\/)[^/]+\/[^/]+\/index\.html$/;

/** Weighs a built site. */
export function weigh(dist: string): Weights {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const wire = (path: string): number => brotliCompressSync(readFileSync(path)).length;
  const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + wire(path), 0);
  const pages = files
    .filter((path) => TOPIC_PAGE.test(relative(dist, path).replaceAll('\\', '/')))
    .map(wire)
    .sort((a, b) => a - b);
  return {
    files: files.length,
    topicPages: pages.length,
    medianPage: pages[Math.floor(pages.length / 2)] ?? 0,
    heaviestPage: pages.at(-1) ?? 0,
    styles: sum(files.filter((path) => path.endsWith('.css'))),
    lexicon: sum(files.filter((path) => path.endsWith('lexicon.json'))),
    searchIndex: files.filter((path) => path.includes('/pagefind/')).reduce((total, path) => total + readFileSync(path).length, 0),
  };
}
