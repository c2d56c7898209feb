import { spawnSync } from 'node:child_process';
import { Agent, get } from 'node:http';
import { readdirSync } from 'node:fs';
import { compressFolder } from '../compress-folder.ts';
import { hasNginx, INSTALL_NGINX, startNginx } from '../nginx.ts';

const SECONDS = 5;
const CONNECTIONS = 30;

interface Load {
  readonly perSecond: number;
  readonly errors: number;
}

/** Requests a second that nginx answers on this machine, for a class of thirty, by wrk or by a loop of our own. Loopback only. */
export async function benchHosting(): Promise<void> {
  if (!hasNginx()) {
    console.log(`\nHosting: not measured, for want of nginx: ${INSTALL_NGINX}`);
    return;
  }
  const hasWrk = spawnSync('wrk', ['-v']).error === undefined;
  console.log(`\nHosting by nginx: ${CONNECTIONS} connections, ${SECONDS} s each, Brotli, by ${hasWrk ? 'wrk' : 'a loop in Node'}`);
  await compressFolder('dist');
  const nginx = await startNginx('dist', '/');
  const script = readdirSync('dist/_astro').find((file) => /^page\..*\.js$/.test(file)) ?? '';
  for (const path of ['', 'cluster-components/etcd/', 'questions/bank.json', `_astro/${script}`, 'nowhere/']) {
    const { perSecond, errors } = hasWrk ? byWrk(nginx.url + path) : await byLoop(nginx.url + path, path === 'nowhere/' ? 404 : 200);
    console.log(`${`/${path}`.padEnd(40)} ${String(Math.round(perSecond)).padStart(7)} requests/s, errors ${errors}`);
  }
  await nginx.stop();
}

function byWrk(url: string): Load {
  const { stdout } = spawnSync('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-H', 'Accept-Encoding: br', url], { encoding: 'utf8' });
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1) ?? [];
  const refused = url.endsWith('nowhere/') ? 0 : Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? NaN),
    errors: sockets.reduce((sum, count) => sum + Number(count), refused),
  };
}

async function byLoop(url: string, wanted: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + SECONDS * 1000;
  let answers = 0;
  let errors = 0;
  const ask = (): Promise<boolean> =>
    new Promise((resolve) => {
      get(url, { agent, headers: { 'Accept-Encoding': 'br' } }, (response) => {
        response.resume().once('end', () => resolve(response.statusCode === wanted));
      }).once('error', () => resolve(false));
    });
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        if (await ask()) answers++;
        else errors++;
      }
    }),
  );
  agent.destroy();
  return { perSecond: answers / SECONDS, errors };
}
