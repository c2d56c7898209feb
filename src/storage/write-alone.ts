import { EVENT_ID } from '../study/event-format.ts';
import type { StudyEvent } from '../study/events.ts';
import { idAfter } from './event-id.ts';
import { forgetPending } from './pending-events.ts';
import { announce } from './study-channel.ts';
import { openStudyDatabase, type StudyDatabase } from './study-database.ts';

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
