import '../no-telemetry.ts';
import { execFileSync } from 'node:child_process';
import { copyFile, cp, lstat, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import project from '../../package.json' with { type: 'json' };
import { readSettings } from '../../src/settings.ts';
import { compressFolder } from '../compress-folder.ts';
import { run } from '../run.ts';
import { pack, sum, sums } from './pack.ts';
import { sbom } from './sbom.ts';

/**
 * `npm run release`: an archive in `release/` of the built and compressed site, what serves it, licences, an SBOM and
 * sums. With the same commit, settings, Node and npm it is the same, byte for byte.
 */
const NAME = `kcsa-field-guide-${project.version}`;
const FOLDER = join('release', NAME);

/**
 * Servers make an ETag of a file's time and size: a release has the time of its commit, or of the last change to what is
 * laid over its content, so that no two have the same. https://reproducible-builds.org/docs/source-date-epoch/
 */
async function timeOfRelease(overlay: string | undefined): Promise<Date> {
  const given = process.env['SOURCE_DATE_EPOCH'];
  if (given !== undefined) return new Date(Number(given) * 1000);
  const [commit, change] = [timeOfCommit(), overlay === undefined ? 0 : await lastChange(overlay)];
  return new Date(Math.max(commit.getTime(), Math.floor(change / 1000) * 1000));
}

/** When something in a folder was last written, added or removed, in milliseconds since 1970. */
async function lastChange(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = entries.filter(({ name }) => !name.startsWith('.')).map(async (entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? await lastChange(path) : (await lstat(path)).mtimeMs;
  });
  return Math.max((await lstat(folder)).mtimeMs, ...(await Promise.all(below)));
}

function timeOfCommit(): Date {
  try {
    // A file of content that no commit has would be in the release as well.
    const changes = [git('status', '--porcelain', '--untracked-files=no'), git('status', '--porcelain', 'content')].join('\n').trim();
    if (changes !== '') {
      throw new Error(
        `A release is made of a commit, and these files are changed:\n${changes}\nCommit them, or move yours to the folder that GUIDE_OVERLAY names.`,
      );
    }
    return new Date(Number(git('log', '-1', '--format=%ct')) * 1000);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('A release')) throw error;
    throw new Error('This is no checkout of Git. Set SOURCE_DATE_EPOCH to the seconds since 1970 that the release shall be of.');
  }
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

const { base, overlay } = readSettings();
const time = await timeOfRelease(overlay);
await rm('release', { recursive: true, force: true });

if ((await run('astro', ['build', '--force'])) !== 0) process.exit(1);
await compressFolder('dist');

// As the servers in deploy/ want it: files below the path that they are asked for by, and a 404 page at the top.
const site = join(FOLDER, 'site');
await mkdir(join(site, base), { recursive: true });
await cp('dist', join(site, base), { recursive: true });
for (const file of await readdir('dist')) if (file.startsWith('404.html')) await copyFile(join('dist', file), join(site, file));
await cp('deploy', join(FOLDER, 'deploy'), { recursive: true });
await copyFile('LICENSE', join(FOLDER, 'LICENSE'));
await copyFile(join('content', 'LICENSE.md'), join(FOLDER, 'LICENSE-of-the-content.md'));
await copyFile(join('dist', 'licences.txt'), join(FOLDER, 'licences-of-others.txt'));
await writeFile(join(FOLDER, 'sbom.cdx.json'), sbom(time));
await writeFile(join(FOLDER, 'SHA256SUMS'), await sums(FOLDER));

const archive = `${FOLDER}.tar.gz`;
await pack(FOLDER, archive, time);
const digest = await sum(archive);
await writeFile(`${archive}.sha256`, `${digest}  ${NAME}.tar.gz\n`);
console.log(`\n${archive}: ${Math.round((await stat(archive)).size / 1024)} KB, for ${base}, of ${time.toISOString()}\nSHA-256 ${digest}`);
