import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { appendEvents } from '../../../src/storage/append-events.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { log } from '../study/sample-events.ts';
import { storedRecords, useBrowserStorage } from './browser-storage.ts';

const events = log(
  ...Array.from({ length: 1200 }, (_, i): [number, { kind: 'topic-read'; topic: string }] => [i, { kind: 'topic-read', topic: `a/${i}` }]),
);

describe('appending events', () => {
  useBrowserStorage();
  afterEach(() => vi.restoreAllMocks());

  test('has them in the database when it is done', async () => {
    const database = await openDatabase();
    await appendEvents(database, events.slice(0, 2));
    expect(await storedRecords()).toEqual(events.slice(0, 2));
  });

  test('waits for the disk', async () => {
    const database = await openDatabase();
    const transaction = vi.spyOn(database, 'transaction');
    await appendEvents(database, events.slice(0, 1));
    expect(transaction).toHaveBeenCalledExactlyOnceWith('events', 'readwrite', { durability: 'strict' });
  });

  test('changes nothing where they are there already', async () => {
    const database = await openDatabase();
    await appendEvents(database, events.slice(0, 3));
    await appendEvents(database, events.slice(1, 2));
    expect(await storedRecords()).toEqual(events.slice(0, 3));
  });

  test('says how far it has come', async () => {
    const onProgress = vi.fn();
    await appendEvents(await openDatabase(), events, { onProgress });
    expect(onProgress.mock.calls).toEqual([[500], [1000]]);
    expect(await storedRecords()).toHaveLength(1200);
  });

  test('writes none where it is ended on the way, or before', async () => {
    const database = await openDatabase();
    const ending = new AbortController();
    const appending = appendEvents(database, events, { signal: ending.signal, onProgress: () => ending.abort() });
    await expect(appending).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    await expect(appendEvents(database, events, { signal: ending.signal })).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
    expect(await storedRecords()).toEqual([]);
  });

  test('writes none where the browser refuses one of them, and says why', async () => {
    let left = 700;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      if (left-- === 0) throw new DOMException('full', 'QuotaExceededError');
      return this.add(value);
    });
    await expect(appendEvents(await openDatabase(), events)).rejects.toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
    vi.restoreAllMocks();
    expect(await storedRecords()).toEqual([]);
  });

  test('fails on a database that is closed', async () => {
    const database = await openDatabase();
    database.close();
    await expect(appendEvents(database, events.slice(0, 1))).rejects.toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
  });
});
