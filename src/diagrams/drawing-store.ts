import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Drawing } from './drawing.ts';
import { graph } from './graph.ts';
import { RENDERED } from './rendered-folder.ts';

/** Hashes of all kept drawings: those that have both of their files. */
export async function keptDrawings(root: string): Promise<Set<string>> {
  const files = await readdir(join(root, RENDERED)).catch(() => []);
  const of = (ending: string): string[] => files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
  const graphs = new Set(of('.json'));
  return new Set(of('.svg').filter((hash) => graphs.has(hash)));
}

/**
 * Reads a kept drawing.
 * @throws if it is not there, or its graph does not parse
 */
export async function readDrawing(root: string, hash: string): Promise<Drawing> {
  const [svg, json] = await Promise.all([
    readFile(join(root, RENDERED, `${hash}.svg`), 'utf8'),
    readFile(join(root, RENDERED, `${hash}.json`), 'utf8'),
  ]);
  return { svg: svg.trim(), graph: graph.parse(JSON.parse(json)) };
}

/** All kept drawings, by hash. */
export async function readDrawings(root: string): Promise<Map<string, Drawing>> {
  const hashes = [...(await keptDrawings(root))];
  return new Map(await Promise.all(hashes.map(async (hash): Promise<[string, Drawing]> => [hash, await readDrawing(root, hash)])));
}

export async function writeDrawing(root: string, hash: string, drawing: Drawing): Promise<void> {
  await mkdir(join(root, RENDERED), { recursive: true });
  await writeFile(join(root, RENDERED, `${hash}.svg`), `${drawing.svg}\n`);
  await writeFile(join(root, RENDERED, `${hash}.json`), `${JSON.stringify(drawing.graph, undefined, 2)}\n`);
}

export async function removeDrawing(root: string, hash: string): Promise<void> {
  await Promise.all(['svg', 'json'].map((ending) => rm(join(root, RENDERED, `${hash}.${ending}`), { force: true })));
}
