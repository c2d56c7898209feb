import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotlied = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Text. Pagefind's files are compressed already. */
const TEXT = /\.(?:css|html|js|json|svg|txt|webmanifest|xml|yaml)$/;
/** What is smaller fits into one packet anyway. */
const SMALLEST = 1024;

export interface Compression {
  readonly files: number;
  readonly bytes: number;
  readonly brotliBytes: number;
  readonly gzipBytes: number;
}

/**
 * Writes `<file>.br` and `<file>.gz` beside each text file, as small as they get and with the file's own time, for
 * servers that send files as they lie there. The same bytes always give the same files, with the same Node.
 */
export async function compressFolder(folder: string): Promise<Compression> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(texts.map(compressFile));
  const compressed = sizes.filter((size) => size !== undefined);
  const sum = (of: (size: Sizes) => number): number => compressed.reduce((total, size) => total + of(size), 0);
  return {
    files: compressed.length,
    bytes: sum(({ bytes }) => bytes),
    brotliBytes: sum(({ brotliBytes }) => brotliBytes),
    gzipBytes: sum(({ gzipBytes }) => gzipBytes),
  };
}

type Sizes = Omit<Compression, 'files'>;

async function compressFile(file: string): Promise<Sizes | undefined> {
  const content = await readFile(file);
  if (content.length < SMALLEST) return undefined;
  const { atime, mtime } = await stat(file);
  const write = async (path: string, bytes: Buffer): Promise<number> => {
    await writeFile(path, bytes);
    await utimes(path, atime, mtime);
    return bytes.length;
  };
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [brotliBytes, gzipBytes] = await Promise.all([
    brotlied(content, { params }).then((bytes) => write(`${file}.br`, bytes)),
    gzipped(content, { level: constants.Z_BEST_COMPRESSION }).then((bytes) => write(`${file}.gz`, bytes)),
  ]);
  return { bytes: content.length, brotliBytes, gzipBytes };
}
