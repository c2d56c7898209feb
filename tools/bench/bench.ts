import { cpus } from 'node:os';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { spawn } from 'node:child_process';
import { readContent } from '../../src/corpus/read.ts';
import { contentOfSize } from './generated-content.ts';
import { weigh } from './measure.ts';

/**
 * `npm run bench`: how long a build takes and what pages and search weigh, with the guide as it is and with
 * generated content at 100 and 1,000 topics, so that growth shows. Prints figures and asserts none.
 */
const SIZES = [0, 100, 1000];
const SHARED = ['public', 'node_modules', 'package.json', 'tsconfig.json', 'tsconfig.base.json'];

const root = process.cwd();
const real = await readContent(root);
const written = [...real.keys()].filter((path) => path.startsWith('content/topics/')).length;

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`);
const rows: Record<string, string | number>[] = [];
for (const size of SIZES) {
  const site = await siteWith(contentOfSize(real, Math.max(size, written)));
  try {
    const began = performance.now();
    await build(site);
    const seconds = (performance.now() - began) / 1000;
    const weights = weigh(join(site, 'dist'));
    rows.push({
      topics: weights.topicPages,
      'build s': seconds.toFixed(1),
      'ms a topic': Math.round((seconds * 1000) / weights.topicPages),
      'page KB (median)': kilobytes(weights.medianPage),
      'page KB (heaviest)': kilobytes(weights.heaviestPage),
      'CSS KB': kilobytes(weights.styles),
      'lexicon KB': kilobytes(weights.lexicon),
      'search files KB': kilobytes(weights.searchIndex),
      files: weights.files,
    });
  } finally {
    await rm(site, { recursive: true });
  }
}
console.table(rows);
console.log('Pages, CSS and lexicon in Brotli, as they go over the wire; search files as they stand on the disk.');

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

/** A project beside this one that shares everything but the content. */
async function siteWith(files: ReadonlyMap<string, string>): Promise<string> {
  await mkdir(join(root, '.cache'), { recursive: true });
  const site = await mkdtemp(join(root, '.cache', 'bench-'));
  await cp(join(root, 'src'), join(site, 'src'), { recursive: true });
  await cp(join(root, 'astro.config.ts'), join(site, 'astro.config.ts'));
  for (const name of SHARED) await symlink(resolve(root, name), join(site, name));
  for (const [path, text] of files) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), text);
  }
  return site;
}

function build(site: string): Promise<void> {
  return new Promise((done, fail) => {
    const output: Buffer[] = [];
    const child = spawn('astro', ['build', '--force'], { cwd: site, shell: process.platform === 'win32' });
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) done();
      else fail(new Error(`The build failed:\n${Buffer.concat(output).toString()}`));
    });
  });
}
