import { keepFiles } from '../offline/keep-files.ts';
import { buildOf, cacheName, LIST_PATH, parseList, USE_THIS_VERSION, type KeptList } from '../offline/kept-list.ts';
import { keptPath } from '../offline/kept-path.ts';

declare const self: ServiceWorkerGlobalScope;
/** The build that this worker belongs to; the bundler puts it in. */
declare const BUILD: string;

/**
 * Answers with what the learner has kept of the guide, always of one version. It is registered only once that is
 * whole; a new version is kept beside it and waits until the learner wants it, or until no page is open.
 * @see https://w3c.github.io/ServiceWorker/
 */
const base = self.registration.scope;
const name = cacheName(base, BUILD);

self.addEventListener('install', (event) => {
  event.waitUntil(keepThisVersion());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(removeOtherVersions().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === USE_THIS_VERSION) event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const path = keptPath(event.request.url, base);
  if (event.request.method !== 'GET' || path === undefined) return;
  event.respondWith(answer(event.request, path));
});

/** @throws when a file cannot be had: the browser then tries again at the next look for a new version. */
async function keepThisVersion(): Promise<void> {
  const earlier = await earlierVersion();
  if (!earlier || (await listIn(name))) return;
  const response = await fetch(base + LIST_PATH, { cache: 'no-store' });
  const list = parseList(await response.json());
  if (list.build !== BUILD) throw new Error(`The server has the files of ${list.build}, and this is ${BUILD}.`);
  await keepFiles(list, { base, into: await caches.open(name), from: await caches.open(earlier) });
}

/** The cache of another version that is whole. */
async function earlierVersion(): Promise<string | undefined> {
  for (const cache of await caches.keys()) {
    if (cache !== name && buildOf(cache, base) !== undefined && (await listIn(cache))) return cache;
  }
  return undefined;
}

async function removeOtherVersions(): Promise<void> {
  const others = (await caches.keys()).filter((cache) => cache !== name && buildOf(cache, base) !== undefined);
  if (await listIn(name)) await Promise.all(others.map((cache) => caches.delete(cache)));
}

async function listIn(cacheName: string): Promise<KeptList | undefined> {
  const response = await caches.match(base + LIST_PATH, { cacheName });
  return response && parseList(await response.json());
}

async function answer(request: Request, path: string): Promise<Response> {
  if (!(await caches.match(base + LIST_PATH, { cacheName: name }))) return fetch(request);
  const kept = await caches.match(base + path, { cacheName: name });
  if (kept) return kept;
  if (request.mode === 'navigate' && (await caches.match(`${base}${path}/`, { cacheName: name }))) {
    return Response.redirect(`${base}${path}/${new URL(request.url).search}`, 301);
  }
  try {
    return await fetch(request);
  } catch {
    const missing = request.mode === 'navigate' ? await caches.match(`${base}404.html`, { cacheName: name }) : undefined;
    return missing ? new Response(missing.body, { status: 404, headers: missing.headers }) : Response.error();
  }
}
