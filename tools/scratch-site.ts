import './no-telemetry.ts';
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { diagramsOf, parseCorpus } from '../src/corpus/corpus.ts';
import { keptDrawings, removeDrawing } from '../src/diagrams/drawing-store.ts';
import { RENDERED } from '../src/diagrams/rendered-folder.ts';
import { orphaned } from '../src/diagrams/collect-fences.ts';

/** Packages are found in the folders above; what Astro keeps in `node_modules` between builds is each site's own. */
const SHARED = ['public', 'package.json', 'tsconfig.json', 'tsconfig.base.json'];

export interface ScratchSite {
  readonly root: string;
  remove(): Promise<void>;
}

export interface BuildResult {
  readonly code: number;
  readonly output: string;
}

/**
 * A project beside this one that shares everything but the content: to build the guide with other content
 * and leave this one as it is.
 * @param files the content, text by path
 */
export async function scratchSite(files: ReadonlyMap<string, string>): Promise<ScratchSite> {
  const project = process.cwd();
  await mkdir(join(project, '.cache'), { recursive: true });
  const root = await mkdtemp(join(project, '.cache', 'site-'));
  for (const folder of ['src', 'deploy']) await cp(join(project, folder), join(root, folder), { recursive: true });
  await cp(join(project, 'astro.config.js'), join(root, 'astro.config.js'));
  for (const name of SHARED) await symlink(resolve(project, name), join(root, name));
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  // Drawings that this content does not show would count as left over.
  const kept = join(root, RENDERED);
  for (const hash of orphaned(diagramsOf(parseCorpus(files)).fences, await keptDrawings(kept))) await removeDrawing(kept, hash);
  return { root, remove: () => rm(root, { recursive: true }) };
}

/** Builds a site and gives what was printed, colours removed. */
export function buildSite(root: string): Promise<BuildResult> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const child = spawn('astro', ['build', '--force'], {
      cwd: root,
      shell: process.platform === 'win32',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
