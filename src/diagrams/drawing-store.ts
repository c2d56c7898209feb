import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Drawing } from './drawing.ts';
import { graph } from './graph.ts';

/** Hashes of all drawings that a folder keeps: those that have both of their files. Links are none. */
export async function keptDrawings(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const of = (ending: string): string[] => files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
  const graphs = new Set(of('.json'));
  return new Set(of('.svg').filter((hash) => graphs.has(hash)));
}

/**
 * Reads a kept drawing.
 * @throws if it is not there, or its graph does not parse
 */
export async function readDrawing(folder: string, hash: string): Promise<Drawing> {
  const [svg, json] = await Promise.all([readFile(join(folder, `${hash}.svg`), 'utf8'), readFile(join(folder, `${hash}.json`), 'utf8')]);
  return { svg: svg.trim(), graph: graph.parse(JSON.parse(json)) };
}

/** All drawings that some folders keep, by hash. */
export async function readDrawings(folders: readonly string[]): Promise<Map<string, Drawing>> {
  const kept = await Promise.all(folders.map(async (folder) => [...(await keptDrawings(folder))].map((hash) => ({ folder, hash }))));
  return new Map(
    await Promise.all(kept.flat().map(async ({ folder, hash }): Promise<[string, Drawing]> => [hash, await readDrawing(folder, hash)])),
  );
}

export async function writeDrawing(folder: string, hash: string, drawing: Drawing): Promise<void> {
  await mkdir(folder, { recursive: true });
  // What stands in its place is removed first, so that nothing is written through a link.
  await removeDrawing(folder, hash);
  await writeFile(join(folder, `${hash}.svg`), `${drawing.svg}\n`, { flag: 'wx' });
  await writeFile(join(folder, `${hash}.json`), `${JSON.stringify(drawing.graph, undefined, 2)}\n`, { flag: 'wx' });
}

export async function removeDrawing(folder: string, hash: string): Promise<void> {
  await Promise.all(['svg', 'json'].map((ending) => rm(join(folder, `${hash}.${ending}`), { force: true })));
}
