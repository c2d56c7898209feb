import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIST_PATH, WORKER_PATH } from '../offline/kept-list.ts';
import { bundledWorker } from './bundled-worker.ts';
import { listFolder } from './list-folder.ts';

/**
 * Lists the files that a device may keep, with their digests, and writes the worker that answers with them. It comes
 * after all that writes files for browsers. With `OFFLINE=off` the list is null, and the worker removes itself and what
 * was kept.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        if (process.env['OFFLINE'] === 'off') {
          await writeFile(join(folder, LIST_PATH), 'null');
          await writeFile(join(folder, WORKER_PATH), await bundledWorker('switched-off', ''));
          logger.info('off: the worker removes what devices have kept');
          return;
        }
        const list = await listFolder(folder);
        await writeFile(join(folder, LIST_PATH), JSON.stringify(list));
        await writeFile(join(folder, WORKER_PATH), await bundledWorker('service-worker', list.build));
        logger.info(`${list.files.length} files`);
      },
    },
  };
}
