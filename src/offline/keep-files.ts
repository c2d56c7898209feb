import { digestOf } from './digest.ts';
import { LIST_PATH, type KeptFile, type KeptList } from './kept-list.ts';

/** What is asked for at once: more would hold up the pages that a learner reads meanwhile. */
const AT_ONCE = 6;

/** What a file of the list came to. */
export type FileFault = 'unreachable' | 'differs';

/** A file could not be kept: the server did not give it, or gave another than the build's. */
export class NotKept extends Error {
  readonly path: string;
  readonly fault: FileFault;
  constructor(path: string, fault: FileFault) {
    super(`${path}: ${fault}`);
    this.path = path;
    this.fault = fault;
  }
}

export interface Keeping {
  /** The address of the guide's home page. */
  readonly base: string;
  readonly into: Cache;
  /** What an earlier version kept: files that are the same are not loaded again. */
  readonly from?: Cache | undefined;
  readonly signal?: AbortSignal;
  /** Called with how many bytes of the list are kept so far. */
  readonly onProgress?: (bytes: number) => void;
}

/**
 * Keeps every file of a list, and the list last: a cache with its list is whole. Files that are kept already stay, so
 * that whoever was interrupted goes on.
 * @throws NotKept for the first file that could not be kept; the reason of the signal where it was aborted
 */
export async function keepFiles(list: KeptList, { base, into, from, signal, onProgress }: Keeping): Promise<void> {
  const left = [...list.files].reverse();
  let bytes = 0;
  const keepNext = async (): Promise<void> => {
    for (let file = left.pop(); file; file = left.pop()) {
      signal?.throwIfAborted();
      await keepFile(file, base, into, from, signal);
      bytes += file.bytes;
      onProgress?.(bytes);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepNext)).catch((error: unknown) => {
    left.length = 0;
    throw error;
  });
  await into.put(base + LIST_PATH, Response.json(list));
}

/** Files of the list that are not kept as the build made them. */
export async function missingFiles(list: KeptList, base: string, cache: Cache): Promise<KeptFile[]> {
  const missing: KeptFile[] = [];
  for (const file of list.files) {
    const kept = await cache.match(base + file.path);
    if (!kept || (await digestOf(await kept.arrayBuffer())) !== file.digest) missing.push(file);
  }
  return missing;
}

async function keepFile(
  file: KeptFile,
  base: string,
  into: Cache,
  from: Cache | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  const address = base + file.path;
  if (await isKept(into, address, file)) return;
  // A worker of this version would answer with what is wrong.
  await into.delete(address);
  const earlier = await from?.match(address);
  if (earlier && (await keepResponse(earlier, address, file, into))) return;
  const response = await fetch(address, { cache: 'no-cache', credentials: 'same-origin', ...(signal && { signal }) }).catch(
    (error: unknown) => {
      signal?.throwIfAborted();
      throw error instanceof TypeError ? new NotKept(file.path, 'unreachable') : error;
    },
  );
  if (!response.ok) throw new NotKept(file.path, 'unreachable');
  if (!(await keepResponse(response, address, file, into))) throw new NotKept(file.path, 'differs');
}

async function isKept(cache: Cache, address: string, file: KeptFile): Promise<boolean> {
  const kept = await cache.match(address);
  return kept !== undefined && (await digestOf(await kept.arrayBuffer())) === file.digest;
}

/** @returns whether it was the file of the list, and is kept. */
async function keepResponse(response: Response, address: string, file: KeptFile, into: Cache): Promise<boolean> {
  const body = await response.arrayBuffer();
  if ((await digestOf(body)) !== file.digest) return false;
  const headers = new Headers(response.headers);
  // The body is what it says, no longer packed; and a response that was redirected could not answer a navigation.
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
  await into.put(address, new Response(body, { headers }));
  return true;
}
