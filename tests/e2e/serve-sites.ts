import { serve } from '../../tools/serve.ts';

/** Serves both builds for the run, on ports the system chooses. */
export default async function serveSites(): Promise<() => Promise<void>> {
  const root = await serve('dist', '/', 0);
  const below = await serve('dist-kcsa', '/kcsa/', 0);
  process.env['SITE_AT_ROOT'] = root.url;
  process.env['SITE_BELOW'] = below.url;
  return async () => {
    await Promise.all([root.close(), below.close()]);
  };
}
