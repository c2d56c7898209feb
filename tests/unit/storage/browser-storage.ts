import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { EVENTS } from '../../../src/storage/open-database.ts';

/** Gives each test of a file a browser's storage of its own, empty. */
export function useBrowserStorage(): void {
  beforeEach(() => {
    const settings = new Map<string, string>();
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.stubGlobal(
      'localStorage',
      new Proxy(
        {
          getItem: (key: string) => settings.get(key) ?? null,
          setItem: (key: string, value: string) => void settings.set(key, value),
          removeItem: (key: string) => void settings.delete(key),
        },
        {
          ownKeys: () => [...settings.keys()],
          getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
        },
      ),
    );
  });
  afterEach(() => vi.unstubAllGlobals());
}

/** What stands in the database, in the order of the ids. */
export function storedRecords(): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kcsa-field-guide');
    opening.onerror = () => reject(new Error(opening.error?.message));
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction(EVENTS).objectStore(EVENTS).getAll();
      reading.onsuccess = () => {
        database.close();
        resolve(reading.result);
      };
    };
  });
}
