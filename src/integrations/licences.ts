import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A package whose code browsers get, and its notice. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Its script and its WebAssembly are copied into the site and not bundled. */
const COPIED = ['pagefind'];
/** What the bundler writes into scripts by itself comes under names like these. */
const OF_THE_BUNDLER = /^\0(vite|rolldown)\//;
const OF_A_PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * Writes `licences.txt` into the site: the notices of all packages whose code is in its scripts, workers included. Vite's
 * own `build.license` leaves out workers, and what is copied.
 */
export function licences(): AstroIntegration {
  const folders = new Set<string>();
  const plugin = (isWorker: boolean) => ({
    name: 'packages-in-scripts',
    generateBundle(this: { environment: { name: string } }, _options: unknown, bundle: Readonly<Record<string, OutputFile>>) {
      if (!isWorker && this.environment.name !== 'client') return;
      for (const { moduleIds = [] } of Object.values(bundle)) {
        for (const id of moduleIds) {
          const folder = packageOf(id);
          if (folder !== undefined) folders.add(folder);
        }
      }
    },
  });
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin(false)], worker: { plugins: () => [plugin(true)] } } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const notices = await Promise.all([...folders, ...COPIED.map(folderOf)].map(noticeOf));
        await writeFile(join(fileURLToPath(dir), 'licences.txt'), noticesText(notices));
        logger.info(`${notices.length} packages`);
      },
    },
  };
}

/** What is looked at of a file that the bundler writes; assets have no modules. */
interface OutputFile {
  readonly moduleIds?: readonly string[];
}

function packageOf(id: string): string | undefined {
  const bundler = OF_THE_BUNDLER.exec(id)?.[1];
  return bundler === undefined ? OF_A_PACKAGE.exec(id)?.[1] : folderOf(bundler);
}

function folderOf(name: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new AstroError(`The package ${name} is not installed.`);
  return dirname(manifest);
}

const Manifest = z.object({ name: z.string(), version: z.string(), license: z.string() });
const NOTICE_FILE = /^(?:licen[cs]e|copying|notice)(?:\.(?:md|txt))?$/i;
/** Packages that are programs list the notices of their own parts behind their own. */
const OF_ITS_PARTS = /^#+ Licenses of bundled dependencies/m;

/** @throws AstroError where a package has no notice: then its code may not be passed on */
async function noticeOf(folder: string): Promise<Notice> {
  const { name, version, license } = Manifest.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => NOTICE_FILE.test(entry.name));
  const files = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? (await readdir(path)).sort().map((file) => join(path, file)) : [path];
    }),
  );
  const texts = await Promise.all(files.flat().map((file) => readFile(file, 'utf8')));
  const text = texts.map((each) => (each.split(OF_ITS_PARTS, 1)[0] ?? '').trim()).join('\n\n');
  if (text === '') throw new AstroError(`The package ${name} has no licence text in ${folder}, and its code goes to browsers.`);
  return { name, version, licence: license, text };
}

/** All notices as one text, by the names of the packages. */
export function noticesText(notices: readonly Notice[]): string {
  const sections = notices
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, licence, text }) => `${'='.repeat(72)}\n${name} ${version}: ${licence}\n\n${text.replaceAll('\r\n', '\n')}\n`);
  return `The scripts of this guide contain code of the packages below. Each is passed on under its own licence.\n\n${sections.join('\n')}`;
}
