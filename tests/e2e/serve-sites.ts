import { existsSync } from 'node:fs';
import { serve } from '../../tools/serve.ts';
import { SMALL_GUIDE } from '../content/small-guide.ts';

/** Serves the builds for the run, on ports the system chooses; the small guide only where it is built. */
export default async function serveSites(): Promise<() => Promise<void>> {
  const root = await serve('dist', '/', 0);
  const below = await serve('dist-kcsa', '/kcsa/', 0);
  const small = existsSync(SMALL_GUIDE) ? await serve(SMALL_GUIDE, '/', 0) : undefined;
  process.env['SITE_AT_ROOT'] = root.url;
  process.env['SITE_BELOW'] = below.url;
  if (small) process.env['SMALL_SITE'] = small.url;
  return async () => {
    await Promise.all([root.close(), below.close(), small?.close()]);
  };
}
