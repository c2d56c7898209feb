import { readdir, readFile, realpath } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import sirv from 'sirv';
import { RESPONSE_HEADERS } from '../src/response-headers.ts';

export interface Serving {
  /** Such as `http://127.0.0.1:4321/kcsa/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder of built files on loopback, as any static file server would: under a base path, with 404.html
 * for what is not there, and with the headers the guide recommends. Only GET and HEAD are taken. Ranges are ignored, as a
 * server may (https://www.rfc-editor.org/rfc/rfc9110#name-range): sirv sends wrong ones, and ends at some.
 * @param port 0 lets the system choose
 * @throws when the port is taken, or a link leads out of the folder
 */
export async function serve(folder: string, base: string, port: number): Promise<Serving> {
  await refuseLinksOut(folder);
  const files = sirv(folder, { etag: true, brotli: true });
  const missing = await readFile(join(folder, '404.html'));
  const prefix = base.replace(/\/$/, '');
  const server: Server = createServer((request, response) => {
    response.setHeaders(new Map(Object.entries(RESPONSE_HEADERS)));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    delete request.headers.range;
    const path = request.url ?? '/';
    const notFound = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(missing);
    };
    if (path.split('?', 1)[0] === prefix && prefix !== '') {
      response.writeHead(301, { Location: base }).end();
      return;
    }
    if (!path.startsWith(`${prefix}/`)) {
      notFound();
      return;
    }
    request.url = path.slice(prefix.length);
    files(request, response, notFound);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** sirv follows links when it lists a folder. A build makes none. */
async function refuseLinksOut(folder: string): Promise<void> {
  const root = await realpath(folder);
  const links = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isSymbolicLink());
  for (const { parentPath, name } of links) {
    const link = join(parentPath, name);
    const target = await realpath(link);
    if (!target.startsWith(root + sep)) throw new Error(`${link} leads out of ${folder}. Nothing is served until it is gone.`);
  }
}
