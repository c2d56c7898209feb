import { buildOf } from '../offline/kept-list.ts';

declare const self: ServiceWorkerGlobalScope;

/**
 * Takes the place of the worker where a host no longer wants the guide to be kept: it removes what is kept, and itself,
 * and lets open pages load from the server. What learners have done is not in these caches, and stays.
 */
self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(leave());
});

async function leave(): Promise<void> {
  const base = self.registration.scope;
  const kept = (await caches.keys()).filter((cache) => buildOf(cache, base) !== undefined);
  await Promise.all(kept.map((cache) => caches.delete(cache)));
  await self.registration.unregister();
}
