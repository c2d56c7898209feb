import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { RESPONSE_HEADERS } from '../src/response-headers.ts';

export interface Serving {
  /** Such as `http://127.0.0.1:4321/kcsa/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder of built files on loopback, as any static file server would: under a base path, with 404.html
 * for what is not there, and with the headers the guide recommends.
 * @param port 0 lets the system choose
 * @throws when the port is taken
 */
export async function serve(folder: string, base: string, port: number): Promise<Serving> {
  const files = sirv(folder, { etag: true, brotli: true });
  const missing = await readFile(join(folder, '404.html'));
  const prefix = base.replace(/\/$/, '');
  const server: Server = createServer((request, response) => {
    response.setHeaders(new Map(Object.entries(RESPONSE_HEADERS)));
    const path = request.url ?? '/';
    const notFound = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(missing);
    };
    if (path === prefix && prefix !== '') {
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
