import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

/**
 * Packs a folder: names in one order, everything of one time, owner and mode, so that the same files always give the same
 * bytes. https://reproducible-builds.org/docs/archives/
 * @throws where there is no GNU tar
 */
export async function pack(folder: string, archive: string, time: Date): Promise<void> {
  const tar = execFileSync(
    gnuTar(),
    [
      '--create',
      '--format=ustar',
      '--sort=name',
      `--mtime=@${time.getTime() / 1000}`,
      '--owner=0',
      '--group=0',
      '--numeric-owner',
      '--mode=u=rwX,go=rX',
      `--directory=${dirname(folder)}`,
      basename(folder),
    ],
    { maxBuffer: 1024 ** 3 },
  );
  await writeFile(archive, gzipSync(tar, { level: constants.Z_BEST_COMPRESSION }));
}

function gnuTar(): string {
  for (const name of ['tar', 'gtar']) {
    try {
      if (execFileSync(name, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).includes('GNU tar')) return name;
    } catch {
      // The other name is tried.
    }
  }
  throw new Error('A release needs GNU tar. macOS has another; "brew install gnu-tar" brings it as gtar.');
}

/** Digests of all files below a folder, as `sha256sum --check` reads them there. */
export async function sums(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const lines = await Promise.all(files.map(async (file) => `${await sum(join(folder, file))}  ${file}\n`));
  return lines.join('');
}

/** The SHA-256 of a file. */
export async function sum(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
