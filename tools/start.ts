import './no-telemetry.ts';
import { readSettings } from '../src/settings.ts';
import { run } from './run.ts';
import { serve, type Serving } from './serve.ts';

/** `npm start`: builds the guide with its index, serves it on loopback and prints the address. */
const FIRST_PORT = 4321;
const TRIES = 20;

const { base } = readSettings();
const code = await run('astro', ['build', '--force']);
if (code !== 0) process.exit(code);

async function serveOnFreePort(): Promise<Serving> {
  const wanted = Number(process.env['PORT'] ?? FIRST_PORT);
  for (let port = wanted; port < wanted + TRIES; port++) {
    try {
      return await serve('dist', base, port);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new Error(`Ports ${wanted} to ${wanted + TRIES - 1} are all taken. Name another with PORT=8080 npm start.`);
}

const { url } = await serveOnFreePort();
console.log(`\nThe guide is served at ${url}\nStop it with Ctrl+C.`);
