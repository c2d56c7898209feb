import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { DRAWINGS_FOLDER, type Overlay } from './overlay/overlay.ts';

/**
 * Reads every text file below `content/`. The only file of this room that touches the disk.
 * @param root the project's root
 * @returns text by path from the root, with forward slashes on every platform
 */
export async function readContent(root: string): Promise<Map<string, string>> {
  const { files } = await readFolder(join(root, 'content'));
  return new Map([...files].map(([path, text]) => [`content/${path}`, text]));
}

/**
 * Reads a folder that is to be laid over `content/`. No link in it is followed. Its drawings are read with the others.
 * @param root the project's root
 * @param folder its path, absolute or from the root
 * @throws Error that says what the setting has to name, where there is no such folder, or it is no folder apart from the project
 */
export async function readOverlay(root: string, folder: string): Promise<Overlay> {
  const wrong = (what: string): Error => {
    const error = new Error(`GUIDE_OVERLAY: "${folder}" ${what}. It names a folder apart from content/, such as ../course.`);
    // Whoever reads it mends a variable, not code.
    error.stack = error.message;
    return error;
  };
  const place = resolve(root, folder);
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => undefined,
  );
  if (isFolder === undefined) throw wrong('does not exist');
  if (!isFolder) throw wrong('is no folder');
  const [real, project] = await Promise.all([realpath(place), realpath(root)]);
  if (isBelow(project, real)) throw wrong('is the project, or a folder that the project stands in');
  if (isBelow(real, join(project, 'content'))) throw wrong('stands in content/');
  const { files, refused } = await readFolder(real, DRAWINGS_FOLDER);
  return { name: slashed(relative(root, place)), files, refused };
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** The texts below a folder by their paths, without what is hidden and without one folder, and paths of what is neither file nor folder. */
async function readFolder(folder: string, leftOut?: string): Promise<{ files: Map<string, string>; refused: string[] }> {
  const found = await entriesBelow(folder, '');
  const paths = found.filter(({ entry }) => entry.isFile()).map(({ path }) => path);
  const wanted = paths.filter((path) => leftOut === undefined || !path.startsWith(`${leftOut}/`));
  const texts = await Promise.all(wanted.map((path) => readFile(join(folder, path), 'utf8')));
  return {
    files: new Map(wanted.map((path, index) => [path, texts[index] ?? ''])),
    refused: found.filter(({ entry }) => !entry.isFile()).map(({ path }) => path),
  };
}

/** All that is no folder and not hidden. Node's own recursion follows links to folders; this one does not. */
async function entriesBelow(folder: string, below: string): Promise<{ path: string; entry: Dirent }[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const shown = entries.filter(({ name }) => !name.startsWith('.'));
  const found = shown.map(async (entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? await entriesBelow(folder, path) : [{ path, entry }];
  });
  return (await Promise.all(found)).flat();
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
