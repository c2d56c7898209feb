import { build, type Rolldown } from 'vite';

/**
 * A worker of `src/service-worker/` as one classic script: not every browser takes modules there.
 * @param buildName what the worker knows as BUILD
 */
export async function bundledWorker(worker: 'service-worker' | 'switched-off', buildName: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { BUILD: JSON.stringify(buildName) },
    build: { write: false, lib: { entry: `src/service-worker/${worker}.ts`, formats: ['iife'], name: 'worker' }, minify: true },
  });
  const [chunk] = (Array.isArray(output) ? output : [output as Rolldown.RolldownOutput]).flatMap((each) => each.output);
  if (chunk?.type !== 'chunk') throw new Error(`${worker} could not be bundled.`);
  return chunk.code;
}
