import type { LogRecord } from '../study/records.ts';
import { complete, EVENTS } from './open-database.ts';

/** Records that are put at once: between two such slices the page can draw. */
const SLICE = 500;

interface Options {
  /** Ends it; nothing is then written. */
  readonly signal?: AbortSignal;
  /** Called with how many records were put so far. */
  readonly onProgress?: (count: number) => void;
}

/**
 * Writes events, all or none: the one way into the log, from every page. One that is there already is written again as it
 * stands there, which changes nothing.
 * @returns when the events are on the disk, as far as the browser can say: https://w3c.github.io/IndexedDB/#transaction-durability-hint
 * @throws DOMException when it is ended, or when the database does not take them: QuotaExceededError where it is full
 */
export async function appendEvents(
  database: IDBDatabase,
  records: readonly LogRecord[],
  { signal, onProgress }: Options = {},
): Promise<void> {
  signal?.throwIfAborted();
  const transaction = database.transaction(EVENTS, 'readwrite', { durability: 'strict' });
  const done = complete(transaction);
  const store = transaction.objectStore(EVENTS);
  const abort = (): void => transaction.abort();
  signal?.addEventListener('abort', abort);
  const putSlice = (from: number): void => {
    let last: IDBRequest | undefined;
    try {
      for (const record of records.slice(from, from + SLICE)) last = store.put(record);
    } catch (error) {
      refused = error;
      abort();
      return;
    }
    const next = from + SLICE;
    if (next >= records.length) transaction.commit();
    else if (last) {
      last.onsuccess = () => {
        onProgress?.(next);
        putSlice(next);
      };
    }
  };
  /** What was refused at once does not end the transaction by itself: what was put before it would be kept. */
  let refused: unknown;
  putSlice(0);
  try {
    await done;
  } catch (error) {
    signal?.throwIfAborted();
    throw refused ?? error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
