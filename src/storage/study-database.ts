import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { decodeTime, monotonicFactory } from 'ulid';
import type { Happening, StudyEvent } from '../study/events.ts';

const NAME = 'kcsa-field-guide';
const VERSION = 1;
const CHANNEL = 'kcsa-field-guide-events';

interface Schema extends DBSchema {
  /** Study events as recorded, by id. What is read back may be damaged: it is parsed before it is used. */
  events: { key: string; value: StudyEvent };
}

export type StudyDatabase = IDBPDatabase<Schema>;

/**
 * Opens the learner's database.
 * @param onGone called when a newer version of the guide in another tab wants to change it
 * @throws DOMException when storage is denied, or was written by a newer version of the guide (VersionError)
 */
export function openStudyDatabase(onGone?: () => void): Promise<StudyDatabase> {
  return openDB<Schema>(NAME, VERSION, {
    upgrade: (database) => {
      database.createObjectStore('events', { keyPath: 'id' });
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

/** Tells other tabs of an event, and is told of theirs. */
export function eventChannel(): BroadcastChannel | undefined {
  return typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL);
}

/**
 * Records one event from a page that does not read the log, such as a topic's quiz.
 * Where storage is denied or full nothing is recorded: the page itself has shown what matters.
 */
export async function recordAlone(guide: string, happening: Happening): Promise<void> {
  try {
    const database = await openStudyDatabase();
    const last = await database.transaction('events').store.openKeyCursor(null, 'prev');
    const event: StudyEvent = { ...happening, id: idAfter(last?.key, Date.now()), at: Date.now(), guide, schema: 1 };
    await database.add('events', event);
    database.close();
    const channel = eventChannel();
    channel?.postMessage(event);
    channel?.close();
  } catch {
    // See above.
  }
}
