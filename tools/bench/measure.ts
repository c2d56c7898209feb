import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface Weights {
  readonly files: number;
  readonly topicPages: number;
  /** Brotli bytes of the HTML of a topic page, in the middle and at most, of MOST_WEIGHED of them. */
  readonly medianPage: number;
  readonly heaviestPage: number;
  /** Brotli bytes of the sheet that every page shares. */
  readonly styles: number;
  readonly lexicon: number;
  readonly searchIndex: number;
}

/** Pages of topics, by their files below a built site: two levels deep, and of a domain. */
export const TOPIC_PAGE = /^(?!(?:about|cards|cohort|exam|labs|paths|_astro)\/)[^/]+\/[^/]+\/index\.html$/;

/** Compressing a page as it goes over the wire takes a quarter of a second. */
const MOST_WEIGHED = 100;

/** At most so many files, the smallest, the largest and evenly between them by their size on the disk. */
function fromSmallestToLargest(paths: readonly string[], most: number): string[] {
  const sorted = paths
    .map((path) => ({ path, size: statSync(path).size }))
    .sort((a, b) => a.size - b.size)
    .map(({ path }) => path);
  if (sorted.length <= most) return sorted;
  return Array.from({ length: most }, (_, index) => sorted[Math.round((index * (sorted.length - 1)) / (most - 1))]).filter(
    (path) => path !== undefined,
  );
}

/** Weighs a built site. */
export function weigh(dist: string): Weights {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const wire = (path: string): number => brotliCompressSync(readFileSync(path)).length;
  const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + wire(path), 0);
  const pages = files.filter((path) => TOPIC_PAGE.test(relative(dist, path).replaceAll('\\', '/')));
  const weights = fromSmallestToLargest(pages, MOST_WEIGHED)
    .map(wire)
    .sort((a, b) => a - b);
  return {
    files: files.length,
    topicPages: pages.length,
    medianPage: weights[Math.floor(weights.length / 2)] ?? 0,
    heaviestPage: weights.at(-1) ?? 0,
    styles: sum(files.filter((path) => path.endsWith('.css'))),
    lexicon: sum(files.filter((path) => path.endsWith('lexicon.json'))),
    searchIndex: files.filter((path) => path.includes('/pagefind/')).reduce((total, path) => total + readFileSync(path).length, 0),
  };
}
