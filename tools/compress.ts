import { existsSync } from 'node:fs';
import { compressFolder } from './compress-folder.ts';

/** `npm run compress [-- folder …]`: Brotli and gzip files beside the texts of a built site, `dist/` if none is named. */
const named = process.argv.slice(2);
for (const folder of named.length > 0 ? named : ['dist']) {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}. "npm run build" makes dist/.`);
  const { files, bytes, brotliBytes, gzipBytes } = await compressFolder(folder);
  const kilobytes = (count: number): string => `${Math.round(count / 1024)} KB`;
  console.log(`${folder}: ${files} files, ${kilobytes(bytes)}; Brotli ${kilobytes(brotliBytes)}, gzip ${kilobytes(gzipBytes)}`);
}
