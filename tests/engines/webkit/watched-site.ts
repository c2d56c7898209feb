import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A site whose pages tell its server what goes wrong in them: WebDriver does not. */
export interface WatchedSite {
  readonly url: string;
  /** What went wrong so far. */
  readonly wrong: readonly string[];
  close(): Promise<void>;
}

const REPORT = 'what-went-wrong';

/** Runs first in every page. What a page fails to load while it is left is not wrong. A request that is waited for cannot be overtaken by the end of a test. */
const SCRIPT = `
  let isLeft = false;
  addEventListener('beforeunload', () => { isLeft = true; });
  const report = (text) => {
    if (isLeft) return;
    const request = new XMLHttpRequest();
    request.open('POST', '/${REPORT}', false);
    request.send(location.pathname + ': ' + text);
  };
  for (const level of ['error', 'warn']) console[level] = (...values) => report(values.join(' '));
  addEventListener('error', ({ message }) => report(message));
  addEventListener('unhandledrejection', ({ reason }) => report(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => report('breach of ' + violatedDirective + ': ' + blockedURI));`;

/** Serves what another server of loopback does, with a script before those of each page. */
export async function watch(site: string): Promise<WatchedSite> {
  const wrong: string[] = [];
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const path = request.url ?? '/';
      if (path === `/${REPORT}`) {
        if (request.method === 'POST') wrong.push(await text(request));
        response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(SCRIPT);
        return;
      }
      const from = await fetch(new URL(path, site), { redirect: 'manual' });
      const headers = Object.fromEntries([...from.headers].filter(([name]) => !/^(connection|content-(encoding|length)|etag)$/.test(name)));
      const isPage = from.headers.get('content-type')?.startsWith('text/html') ?? false;
      const body = Buffer.from(await from.arrayBuffer());
      response.writeHead(from.status, headers);
      response.end(isPage ? body.toString().replace('<head>', `<head><script src="/${REPORT}"></script>`) : body);
    };
    answer().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(new URL(site).pathname, `http://127.0.0.1:${port}`).href,
    wrong,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
