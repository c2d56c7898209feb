import { EVENTS, resultOf } from './open-database.ts';

/** Records that are read at once: between two such slices the page can draw. */
const SLICE = 2000;

/** Everything that stands in the log, slice by slice in the order of the keys. Anything may have been written there. */
export async function* readEvents(database: IDBDatabase): AsyncGenerator<unknown[]> {
  let after: IDBKeyRange | null = null;
  for (;;) {
    const store: IDBObjectStore = database.transaction(EVENTS).objectStore(EVENTS);
    const [records, keys]: [unknown[], IDBValidKey[]] = await Promise.all([
      resultOf<unknown[]>(store.getAll(after, SLICE)),
      resultOf(store.getAllKeys(after, SLICE)),
    ]);
    yield records;
    const last = keys.at(-1);
    if (last === undefined || keys.length < SLICE) return;
    after = IDBKeyRange.lowerBound(last, true);
  }
}
