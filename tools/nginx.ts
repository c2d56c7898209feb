import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ensurePackages, installCommand } from './debian-packages.ts';
import { freePort } from './free-port.ts';

const PROGRAM = '/usr/sbin/nginx';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
/** Debian’s packages that the guide is served by. */
export const NGINX_PACKAGES = ['nginx-light', 'libnginx-mod-http-brotli-static'];

export const INSTALL_NGINX = installCommand(NGINX_PACKAGES);

const isRoot = process.getuid?.() === 0;

/** Whether Debian's nginx is there; where we may install packages, it is installed. */
export function hasNginx(): boolean {
  return ensurePackages(NGINX_PACKAGES, () => existsSync(PROGRAM) && existsSync(BROTLI));
}

export interface Nginx {
  /** Such as `http://127.0.0.1:40123/kcsa/`. */
  readonly url: string;
  readonly port: number;
  /** What it has written to its logs so far. */
  logs(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Serves a built folder on loopback by the real nginx with the configuration in `deploy/nginx/`. Only its address, its
 * root and its places for temporary files and logs are others.
 * @throws with what nginx says, where it does not start
 */
export async function startNginx(folder: string, base: string): Promise<Nginx> {
  const place = await mkdtemp(join(tmpdir(), 'nginx-'));
  await mkdir(join(place, 'tmp'));
  const root = base === '/' ? resolve(folder) : join(place, 'guide');
  if (base !== '/') await layBelow(base, folder, root);
  const port = await freePort();
  await rewrite('nginx.conf', place, { '/dev/stdout': '/tmp/access.log', '/tmp/': `${place}/tmp/` });
  await rewrite('guide.conf', place, { 'listen 8080;': `listen 127.0.0.1:${port};`, 'root /srv/guide;': `root ${root};` });
  // A checkout may be readable to its owner alone.
  const own = `daemon off;${isRoot ? ' user root;' : ''}`;
  const chunks: Buffer[] = [];
  const child = spawn(PROGRAM, ['-p', place, '-c', join(place, 'nginx.conf'), '-e', 'stderr', '-g', own], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGQUIT');
    await ended;
    await rm(place, { recursive: true });
  };
  while (!(await answers(port))) {
    if (child.exitCode === null) continue;
    await rm(place, { recursive: true });
    throw new Error(`nginx did not start:\n${Buffer.concat(chunks).toString()}`);
  }
  const access = join(place, 'tmp', 'access.log');
  const logs = async (): Promise<string> => Buffer.concat(chunks).toString() + (await readFile(access, 'utf8'));
  return { url: `http://127.0.0.1:${port}${base}`, port, logs, stop };
}

/** Lays a folder below a path as the configuration wants it, with a 404 page at the root. */
async function layBelow(base: string, folder: string, root: string): Promise<void> {
  const place = join(root, base);
  await mkdir(dirname(place), { recursive: true });
  await symlink(resolve(folder), place.replace(/\/$/, ''));
  for (const file of await readdir(folder)) if (file.startsWith('404.html')) await symlink(resolve(folder, file), join(root, file));
}

/** Copies a file of the configuration with some of its texts replaced, each of which must be there. */
async function rewrite(file: string, place: string, texts: Readonly<Record<string, string>>): Promise<void> {
  let text = await readFile(join('deploy', 'nginx', file), 'utf8');
  for (const [from, to] of Object.entries(texts)) {
    if (!text.includes(from)) throw new Error(`deploy/nginx/${file} has no "${from}"`);
    text = text.replaceAll(from, to);
  }
  await writeFile(join(place, file), text);
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ status }) => status === 204,
    () => new Promise((resolve) => setTimeout(() => resolve(false), 20)),
  );
}
