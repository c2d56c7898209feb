import { keepFiles, missingFiles } from '../offline/keep-files.ts';
import { buildOf, cacheName, LIST_PATH, parseList, WORKER_PATH, type KeptFile, type KeptList } from '../offline/kept-list.ts';
import { guideAddress } from './guide-address.ts';
import { readSetting, writeSetting } from './local-settings.ts';

/** Remains where a browser has deleted what was kept. */
const KEPT = 'kept-guide';

/** Whether this browser can keep pages: not over HTTP from another host, and in some browsers not in a private window. */
export function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis;
}

/**
 * The list of what the server has now.
 * @returns undefined where whoever hosts the guide has turned keeping off
 * @throws TypeError or Error when it cannot be had
 */
export async function publishedList(): Promise<KeptList | undefined> {
  const response = await fetch(guideAddress() + LIST_PATH, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`The server answered with ${response.status}.`);
  const list: unknown = await response.json();
  return list === null ? undefined : parseList(list);
}

export type KeptState =
  | { readonly state: 'none' }
  /** Keeping it was interrupted. */
  | { readonly state: 'part' }
  /** It was kept, and the browser has deleted it. */
  | { readonly state: 'lost' }
  | { readonly state: 'whole'; readonly list: KeptList };

/** What this device has of the guide. */
export async function keptState(): Promise<KeptState> {
  const base = guideAddress();
  const names = (await caches.keys()).filter((name) => buildOf(name, base) !== undefined);
  for (const cacheName of names) {
    const list = await caches.match(base + LIST_PATH, { cacheName });
    if (list) return { state: 'whole', list: parseList(await list.json()) };
  }
  if (names.length > 0) return { state: 'part' };
  return { state: readSetting(KEPT) === undefined ? 'none' : 'lost' };
}

/**
 * Keeps all files of a list and registers the worker that answers with them.
 * @throws NotKept, or the reason of the signal
 */
export async function keepGuide(list: KeptList, signal: AbortSignal, onProgress: (bytes: number) => void): Promise<void> {
  const base = guideAddress();
  // A browser may ask about it, and nothing waits for the answer. WebKitGTK has no `navigator.storage`.
  const storage = navigator.storage as StorageManager | undefined;
  void storage?.persist().catch(() => undefined);
  await keepFiles(list, { base, into: await caches.open(cacheName(base, list.build)), signal, onProgress });
  await navigator.serviceWorker.register(base + WORKER_PATH, { scope: base, updateViaCache: 'none' });
  await navigator.serviceWorker.ready;
  writeSetting(KEPT, list.build);
}

/** The files of the kept version that are missing, or not as the build made them. */
export async function checkKept(list: KeptList): Promise<readonly KeptFile[]> {
  const base = guideAddress();
  return missingFiles(list, base, await caches.open(cacheName(base, list.build)));
}

/** Removes what is kept of the guide, and its worker. What the learner has done stays. */
export async function removeKept(): Promise<void> {
  const base = guideAddress();
  writeSetting(KEPT, undefined);
  const names = (await caches.keys()).filter((name) => buildOf(name, base) !== undefined);
  await Promise.all(names.map((name) => caches.delete(name)));
  const registration = await navigator.serviceWorker.getRegistration(base);
  await registration?.unregister();
}
