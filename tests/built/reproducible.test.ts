import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILDS } from './built-site.ts';

/** The digests of what a build has in a folder, without what `npm run compress` adds. */
function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name),
  );
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

// Both builds are made of the same content, and the index knows no base path.
test('Pagefind’s index is the same in two builds, to the byte', () => {
  const [one, other] = BUILDS.map(({ folder }) => digests(`${folder}/pagefind`));
  expect(Object.keys(one ?? {}).length).toBeGreaterThan(1000);
  expect(one).toEqual(other);
});
