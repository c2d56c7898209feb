import type { AstroIntegration } from 'astro';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Built scripts, and what each imports statically, as paths below the site's base. */
export type StaticImports = ReadonlyMap<string, readonly string[]>;

/**
 * Names in each page's head every module it will need, so that a browser asks for all of them at once, and not for
 * imports only when it has read what imports them. Chromium does not look ahead for scripts in a page whose policy
 * stands in a `meta` element, as ours does on any host.
 * https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
 */
export function modulePreloads(): AstroIntegration {
  const imports = new Map<string, readonly string[]>();
  let base = '/';
  return {
    name: 'module-preloads',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'static-imports',
                generateBundle(_options, bundle) {
                  if (this.environment.name !== 'client') return;
                  for (const file of Object.values(bundle)) if (file.type === 'chunk') imports.set(file.fileName, file.imports);
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of await readdir(folder, { recursive: true })) {
          if (!file.endsWith('.html')) continue;
          const html = await readFile(join(folder, file), 'utf8');
          await writeFile(join(folder, file), withPreloads(html, imports, base));
        }
      },
    },
  };
}

const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;

/** A page with links to its modules and all that they import statically, each once. */
export function withPreloads(html: string, imports: StaticImports, base: string): string {
  const needed = new Set<string>();
  const need = (file: string): void => {
    if (needed.has(file)) return;
    needed.add(file);
    imports.get(file)?.forEach(need);
  };
  for (const [, src = ''] of html.matchAll(MODULE)) if (src.startsWith(base)) need(src.slice(base.length));
  const links = [...needed].map((file) => `<link rel="modulepreload" href="${base}${file}">`);
  return html.replace('</head>', () => `${links.join('')}</head>`);
}
