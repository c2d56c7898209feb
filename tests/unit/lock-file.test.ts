import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { z } from 'zod';

/**
 * `npm ci` refuses a lock file that leaves out a package somebody depends on, and npm writes such a file
 * when a build for another system was not to be had. On the machine that wrote it nothing shows.
 */
const LockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dependencies: z.record(z.string(), z.string()).default({}),
      optionalDependencies: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

const { packages } = LockFile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

/** Node looks for a package in `node_modules` of the folder that asks, and then of each folder above it. */
function isLocked(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}

test('the lock file holds every package of every system', () => {
  const missing = Object.entries(packages).flatMap(([folder, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(folder, name))
      .map((name) => `${folder} needs ${name}`),
  );
  expect(missing).toEqual([]);
});
