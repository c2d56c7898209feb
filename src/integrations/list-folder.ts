import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { digestOf } from '../offline/digest.ts';
import { LIST_PATH, WORKER_PATH, type KeptFile, type KeptList } from '../offline/kept-list.ts';

/** What servers read and browsers never ask for. */
const FOR_SERVERS = /^[._][^/]*$|\.(?:br|gz)$/;

/** The files of a built folder that browsers ask for; the build's name comes from their paths and digests. */
export async function listFolder(folder: string): Promise<KeptList> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const files: KeptFile[] = [];
  for (const name of names.map((each) => each.split(sep).join('/')).sort()) {
    if (FOR_SERVERS.test(name) || name === WORKER_PATH || name === LIST_PATH) continue;
    const bytes = await readFile(join(folder, name));
    files.push({ path: name.replace(/(^|\/)index\.html$/, '$1'), bytes: bytes.length, digest: await digestOf(bytes) });
  }
  const build = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { build, files };
}
