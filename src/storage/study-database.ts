import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { StudyEvent } from '../study/events.ts';

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
