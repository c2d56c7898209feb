import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes over the wire: Brotli at its best, as a server that compresses beforehand sends it. */
export function wireSize(content: string | Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
