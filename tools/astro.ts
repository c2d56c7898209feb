import { join } from 'node:path';
import { findPackageJSON } from 'node:module';
import { pathToFileURL } from 'node:url';
import './no-telemetry.ts';

/** The command `astro` as this project runs it: nothing is sent anywhere. */
const manifest = findPackageJSON('astro', import.meta.url);
if (manifest === undefined) throw new Error('Astro is not installed: npm ci');
await import(pathToFileURL(join(manifest, '..', 'bin', 'astro.mjs')).href);
