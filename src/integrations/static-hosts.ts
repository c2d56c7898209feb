import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RESPONSE_HEADERS } from '../response-headers.ts';

/** Folders of files whose names change with their content. */
const HASHED = ['_astro', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'];

/**
 * Writes what hosts of static sites read from the folder itself: `_headers` for Cloudflare Pages and Netlify, and
 * `.nojekyll` for GitHub Pages, which would leave out `_astro/`.
 * https://developers.cloudflare.com/pages/configuration/headers/
 * https://docs.netlify.com/manage/routing/headers/
 */
export function staticHosts(): AstroIntegration {
  let base = '/';
  return {
    name: 'static-hosts',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await writeFile(join(folder, '_headers'), headersFile(base));
        await writeFile(join(folder, '.nojekyll'), '');
      },
    },
  };
}

/** Rules that no address meets twice with the same header: the hosts would send both values. */
export function headersFile(base: string): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    rule('/*', RESPONSE_HEADERS),
    ...HASHED.map((folder) => rule(`${base}${folder}/*`, { 'Cache-Control': 'public, max-age=31536000, immutable' })),
  ].join('');
}
