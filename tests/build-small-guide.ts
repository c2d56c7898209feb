import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite, scratchSite } from '../tools/scratch-site.ts';
import { SMALL_GUIDE, smallGuide } from './content/small-guide.ts';

const site = await scratchSite(smallGuide());
try {
  const { code, output } = await buildSite(site.root);
  if (code === 0) {
    await rm(SMALL_GUIDE, { recursive: true, force: true });
    await rename(join(site.root, 'dist'), SMALL_GUIDE);
  } else {
    console.error(output);
    process.exitCode = 1;
  }
} finally {
  await site.remove();
}
