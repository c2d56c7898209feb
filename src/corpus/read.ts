import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Reads every text file below `content/`. The only file of this room that touches the disk.
 * @param root the project's root
 * @returns text by path from the root, with forward slashes on every platform
 */
export async function readContent(root: string): Promise<Map<string, string>> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return new Map(paths.map((path, index) => [relative(root, path).split(sep).join('/'), texts[index] ?? '']));
}
