import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { decodeTime, monotonicFactory } from 'ulid';
import type { Happening, StudyEvent } from '../study/events.ts';
import { forgetPending, rememberPending } from './pending-events.ts';
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
 * @throws DOMException when storage is denied, or was written by a newer version of the guide (VersionError)
 */
export function openStudyDatabase(onGone?: () => void): Promise<StudyDatabase> {
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
  });
}

const nextUlid = monotonicFactory();

/** A new id that sorts after `last`, also when the device's clock was set back in between. */
export function idAfter(last: string | undefined, now: number): string {
  return nextUlid(Math.max(now, last === undefined ? 0 : decodeTime(last) + 1));
}

/**
 * Records one event from a page that does not read the log, such as a topic's quiz.
 * @returns whether it is kept: where storage is denied or full it is not
 */
export async function recordAlone(guide: string, happening: Happening): Promise<boolean> {
  const now = Date.now();
  const event: StudyEvent = { ...happening, id: idAfter(undefined, now), at: now, guide, schema: 1 };
  try {
    // The reader may have gone to another page before the database has it.
    rememberPending(event);
    const database = await openStudyDatabase();
    await database.add('events', event);
    database.close();
    forgetPending(event.id);
    announce(event);
    return true;
  } catch {
    return false;
  }
}
