import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NOTHING_RENAMED } from '../../../src/schema/renamed.ts';
import { newEvent } from '../../../src/storage/new-event.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { pendingRecords } from '../../../src/storage/pending-events.ts';
import { StudyLog } from '../../../src/storage/study-log.ts';
import type { NewEvent } from '../../../src/study/events.ts';
import { entryOf, readEntries } from '../../../src/study/records.ts';
import { log as sampleLog } from '../study/sample-events.ts';
import { storedRecords, useBrowserStorage } from './browser-storage.ts';

const read = (topic: string): NewEvent => ({ kind: 'topic-read', topic });
const open = (): Promise<StudyLog> => StudyLog.open('v1', NOTHING_RENAMED);
const topics = (log: StudyLog): string[] => log.events.map((event) => ('topic' in event ? event.topic : event.kind));

/** An open database never gives another one room to be deleted or changed here: it asks, as a browser does. */
function asked(request: IDBOpenDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error(request.error?.message));
  });
}

describe('the study log', () => {
  useBrowserStorage();
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  test('counts an event once it is in the database, and not before', async () => {
    const log = await open();
    const recording = log.record(read('a/b'));
    expect(log.events).toEqual([]);
    const event = await recording;
    expect(log.events).toEqual([event]);
    expect(await storedRecords()).toEqual([event]);
    expect(pendingRecords()).toEqual([]);
  });

  test('gives what another page has recorded to one that opens later, in order', async () => {
    const first = await open();
    await first.record(read('a/1'));
    await first.record(read('a/2'));
    const [one, two] = (await open()).events;
    expect(one).toMatchObject({ topic: 'a/1' });
    expect(two).toMatchObject({ topic: 'a/2', after: [one!.id] });
  });

  test('tells other tabs', async () => {
    const [first, second] = [await open(), await open()];
    const event = await first.record(read('a/b'));
    await vi.waitFor(() => expect(second.events).toEqual([event]));
  });

  test('has each of many events at once, once', async () => {
    const log = await open();
    const recorded = await Promise.all(Array.from({ length: 31 }, (_, i) => log.record(read(`a/${i}`))));
    expect(topics(log)).toEqual(recorded.map((_, i) => `a/${i}`));
    expect(await storedRecords()).toHaveLength(31);
  });

  test('writes what a page has left waiting, under its own id, also while that page still lives', async () => {
    const event = newEvent(read('a/b'), { guide: 'v1' });
    const log = await open();
    expect(log.events).toEqual([event]);
    expect(await storedRecords()).toEqual([event]);
    const again = await open();
    expect(again.events).toEqual([event]);
  });

  test('keeps its events in the order in which they happened where the clock jumps', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const now = Date.parse('2026-11-26T12:00:00Z');
    const log = await open();
    const clocks = [now, now + 3 * 365 * 86_400_000, now - 86_400_000, 0, now + 60_000];
    for (const [i, clock] of clocks.entries()) {
      vi.setSystemTime(clock);
      await log.record(read(`a/${i}`));
    }
    expect(topics(log)).toEqual(['a/0', 'a/1', 'a/2', 'a/3', 'a/4']);
    expect(log.ahead).toBe(1);
    expect(topics(await open())).toEqual(topics(log));
  });

  test('can be read where the clock is past all that an id can carry', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 8.64e15 });
    const log = await open();
    await log.record(read('a/1'));
    await log.record(read('a/2'));
    const again = await open();
    expect(topics(again)).toEqual(['a/1', 'a/2']);
    expect(again.unreadable).toBe(0);
  });

  test('keeps what a newer guide has recorded, counts it apart, and leaves out what is no event', async () => {
    const newer = { id: '01JD0000000000000000000000', at: 1, guide: 'v9', schema: 99, kind: 'note-written', text: 'kept' };
    const database = await openDatabase();
    const store = database.transaction('events', 'readwrite').objectStore('events');
    store.put(newer);
    store.put({ id: 'damaged' });
    database.close();
    const log = await open();
    expect(log).toMatchObject({ newer: 1, unreadable: 1, events: [] });
    expect(log.entries.map(({ record }) => record)).toEqual([newer]);
  });

  test('adds the entries of another log, and what is recorded next comes after them', async () => {
    const log = await open();
    const others = sampleLog([1, read('b/1')], [2, read('b/2')]).map(entryOf);
    expect(await log.add(others)).toBe(2);
    expect(await log.add(others)).toBe(0);
    const event = await log.record(read('a/1'));
    expect(event.after).toEqual([others[1]!.record.id]);
    expect(topics(log)).toEqual(['b/1', 'b/2', 'a/1']);
    expect(await storedRecords()).toHaveLength(3);
  });

  test('is as it was where an import is ended', async () => {
    const log = await open();
    const ending = new AbortController();
    ending.abort();
    const others = readEntries(sampleLog([1, read('b/1')])).entries;
    await expect(log.add(others, { signal: ending.signal })).rejects.toThrow();
    expect(log.events).toEqual([]);
    expect(await storedRecords()).toEqual([]);
  });

  test('says that storage is full, counts in memory, and writes all of it when there is room again', async () => {
    const log = await open();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const event = await log.record(read('a/1'));
    expect(log.durability).toBe('full');
    expect(log.isStored(event.id)).toBe(false);
    expect(topics(log)).toEqual(['a/1']);
    expect(pendingRecords()).toEqual([event]);
    full.mockRestore();
    await log.record(read('a/2'));
    expect(log.durability).toBe('kept');
    expect(await storedRecords()).toHaveLength(2);
    expect(pendingRecords()).toEqual([]);
  });

  test('works in memory where storage is denied', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const log = await open();
    await log.record(read('a/1'));
    expect(log.durability).toBe('denied');
    expect(topics(log)).toEqual(['a/1']);
    await log.clear();
    expect(log.events).toEqual([]);
    expect(log.durability).toBe('denied');
  });

  test('says that somebody has deleted the database, records into a new one, and can store the rest again', async () => {
    const log = await open();
    await log.record(read('a/1'));
    await asked(indexedDB.deleteDatabase('kcsa-field-guide'));
    expect(log.durability).toBe('deleted');
    const event = await log.record(read('a/2'));
    expect(await storedRecords()).toEqual([event]);
    expect(log.durability).toBe('deleted');
    await log.restore();
    expect(log.durability).toBe('kept');
    expect(await storedRecords()).toHaveLength(2);
  });

  test('leaves the database to a newer guide, and keeps waiting what happens until the page is loaded again', async () => {
    const log = await open();
    await log.record(read('a/1'));
    await asked(indexedDB.open('kcsa-field-guide', 99));
    expect(log.durability).toBe('newer');
    const event = await log.record(read('a/2'));
    expect(topics(log)).toEqual(['a/1', 'a/2']);
    expect(pendingRecords()).toEqual([event]);
    await expect(log.clear()).rejects.toThrow(expect.objectContaining({ name: 'VersionError' }));
  });

  test('works in memory while the database does not open, says so, and goes on when it does', async () => {
    const first = await open();
    await first.record(read('a/1'));
    const opened = indexedDB.open.bind(indexedDB);
    const { promise: mayOpen, resolve: letOpen } = Promise.withResolvers<undefined>();
    vi.spyOn(indexedDB, 'open').mockImplementation((...wanted) => {
      const request: Pick<IDBOpenDBRequest, 'onsuccess'> & { result?: IDBDatabase } = { onsuccess: null };
      void mayOpen.then(() => {
        const real = opened(...wanted);
        real.onsuccess = () => {
          request.result = real.result;
          request.onsuccess?.call(real, new Event('success'));
        };
      });
      return request as IDBOpenDBRequest;
    });
    const log = await open();
    expect(log.durability).toBe('waiting');
    const event = await log.record(read('a/2'));
    expect(topics(log)).toEqual(['a/2']);
    await expect(log.clear()).rejects.toThrow(expect.objectContaining({ name: 'TimeoutError' }));
    letOpen(undefined);
    await vi.waitFor(() => expect(log.durability).toBe('kept'));
    await log.settled();
    expect(topics(log)).toEqual(['a/1', 'a/2']);
    vi.restoreAllMocks();
    expect(await storedRecords()).toContainEqual(event);
  });

  test('forgets everything, in every tab', async () => {
    const [log, other] = [await open(), await open()];
    await log.record(read('a/1'));
    await log.clear();
    expect(log.events).toEqual([]);
    await vi.waitFor(() => expect(other.events).toEqual([]));
    expect(await storedRecords()).toEqual([]);
    expect((await log.record(read('a/2'))).after).toBeUndefined();
  });
});
