import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ROOMS } from '../../../tools/rooms/rooms.ts';

/** A build on a machine that has no packages for development, and no browser, works: `npm ci --omit=dev && npm run build`. */
const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Drawing needs a browser, and is loaded only where something is to be drawn. */
const DRAWING = ROOMS['mermaid']?.places ?? [];
/** What a file imports when it runs; types are gone by then. */
const IMPORTS = /^(?:import|export) (?!type )[^;]*?from '([^'.][^']*)';|\bimport\('([^'.][^']*)'\)|^import '([^'.][^']*)';/gm;

function packagesOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORTS)]
    .map(([, named, later, bare]) => named ?? later ?? bare ?? '')
    .filter((name) => !/^(?:node|astro|virtual):/.test(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
}

test('what a build imports is no dependency for development', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:ts|tsx|astro)$/.test(file) && !DRAWING.includes(file));
  const missing = [...files, 'astro.config.js', 'tools/astro.ts'].flatMap((file) =>
    packagesOf(file)
      .filter((name) => !(name in dependencies))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
  expect(packagesOf('src/schema/zod.ts')).toEqual(['zod']);
  expect(packagesOf('src/diagrams/render.ts')).toContain('playwright');
});
