import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { EVENT_ID } from '../study/event-format.ts';
import type { StudyEvent } from '../study/events.ts';
import { idAfter } from './event-id.ts';
import { forgetPending } from './pending-events.ts';
import { announce } from './study-channel.ts';

const NAME = 'kcsa-field-guide';
const VERSION = 2;

interface Schema extends DBSchema {
  /** Study events as recorded, by id. What is read back may be damaged: it is parsed before it is used. */
  events: { key: string; value: StudyEvent };
  /** What stands in a lab's editor and is not part of the log, by lab and challenge. */
  drafts: { key: string; value: { readonly text: string; readonly at: number } };
}

export type StudyDatabase = IDBPDatabase<Schema>;

/**
 * Opens the learner's database, and brings one from an older version of the guide to this one's form.
 * @param onGone called when a newer version of the guide in another tab wants to change it
 * @param onEnded called when the browser has closed it, as when the site's data are cleared; it can be opened again
 * @throws DOMException when storage is denied, or was written by a newer version of the guide (VersionError)
 */
export function openStudyDatabase(onGone?: () => void, onEnded?: () => void): Promise<StudyDatabase> {
  return openDB<Schema>(NAME, VERSION, {
    upgrade: (database) => {
      const has = database.objectStoreNames;
      // The first version had no drafts.
      if (!has.contains('events')) database.createObjectStore('events', { keyPath: 'id' });
      if (!has.contains('drafts')) database.createObjectStore('drafts');
    },
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      onGone?.();
    },
    ...(onEnded && { terminated: onEnded }),
  });
}

/**
 * Writes one event, which waits already, from a page that does not read the log, such as a topic's quiz.
 * @returns whether it is written: where storage is denied or full it is not, and goes on waiting
 */
export async function writeAlone(event: StudyEvent): Promise<boolean> {
  try {
    const database = await openStudyDatabase();
    try {
      const written = await putLast(database, event);
      forgetPending(event.id);
      announce(written);
    } finally {
      database.close();
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts an event under an id that comes after all others: where the clock was ahead once, what happens now is still the
 * latest. One that another page has found waiting is there already, and keeps its id.
 */
async function putLast(database: StudyDatabase, event: StudyEvent): Promise<StudyEvent> {
  const { store, done } = database.transaction('events', 'readwrite');
  // What does not begin like an id is damage, and is passed over.
  const last = (await store.openKeyCursor(IDBKeyRange.bound('0', '1'), 'prev'))?.key;
  const isBehind = last !== undefined && EVENT_ID.test(last) && last > event.id && (await store.getKey(event.id)) === undefined;
  const own = isBehind ? { ...event, id: idAfter(last, event.at) } : event;
  await store.put(own);
  await done;
  return own;
}
