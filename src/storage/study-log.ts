import type { Renamed } from '../schema/renamed.ts';
import { EVENT_SCHEMA } from '../study/event-format.ts';
import { inOrder, studyEvent, type Happening, type StudyEvent } from '../study/events.ts';
import { additions, union } from '../study/merge.ts';
import { todaysIds } from '../study/todays-ids.ts';
import { forgetPendingDrafts } from './drafts.ts';
import { idAfter } from './event-id.ts';
import { forgetAllPending, forgetPending, isPending, pendingRecords, rememberPending } from './pending-events.ts';
import { joinChannel } from './study-channel.ts';
import { openStudyDatabase, type StudyDatabase } from './study-database.ts';

/** Whether what is recorded outlives the tab, and if not, why. */
export type Durability = 'kept' | 'denied' | 'full' | 'newer';

/** The learner's log. All state shown anywhere is derived from its events. */
export interface StudyLog {
  /** In the order of their ids, with today's ids of questions, topics and cards. */
  readonly events: readonly StudyEvent[];
  /** As they were recorded: what is exported. */
  readonly recorded: readonly StudyEvent[];
  readonly durability: Durability;
  /** Records that could not be read, as after damage. They are left where they are. */
  readonly unreadable: number;
  /** Records what happened. It counts at once; writing it follows. */
  record(happening: Happening): StudyEvent;
  /**
   * Adds the events of another log, all or none. Events that are here already change nothing.
   * @returns how many were new
   * @throws DOMException when the database would not take them; nothing has then changed
   */
  add(events: readonly StudyEvent[]): Promise<number>;
  /**
   * Forgets everything, in this browser and in every tab.
   * @throws DOMException when the database cannot be opened or would not do it; nothing has then changed
   */
  erase(): Promise<void>;
  /** Settles when everything recorded so far is written, or is known not to be. */
  settled(): Promise<void>;
  /** Calls back after every change, also those of other tabs. */
  subscribe(listener: () => void): () => void;
}

/**
 * Opens the log. Never fails: without storage it works in memory and says so by its durability.
 * @param guide the version of the guide, kept with each event
 * @param renamed ids that have changed since events may have been recorded
 */
export async function openStudyLog(guide: string, renamed: Renamed): Promise<StudyLog> {
  const today = todaysIds(renamed);
  let database: StudyDatabase | undefined;
  let durability: Durability = 'kept';
  /** Whether this browser gives the guide no database at all. */
  let hasNone = false;
  let unreadable = 0;
  let recorded: readonly StudyEvent[] = [];
  let events: readonly StudyEvent[] = [];
  let writing = Promise.resolve();
  const listeners = new Set<() => void>();

  const changed = (): void => listeners.forEach((listener) => listener());
  const hold = (all: readonly StudyEvent[]): void => {
    recorded = all;
    events = all.map(today);
    changed();
  };
  /** One event more. It is mostly the latest, and a log of years is not made anew for it. */
  const take = (event: StudyEvent): void => {
    const last = recorded.at(-1);
    if (last !== undefined && event.id <= last.id) {
      hold(inOrder([...recorded, event]));
      return;
    }
    recorded = [...recorded, event];
    events = [...events, today(event)];
    changed();
  };
  const forget = (): void => {
    unreadable = 0;
    hold([]);
  };
  const lose = (reason: Durability): void => {
    durability = reason;
    database = undefined;
    changed();
  };
  const readStored = async (): Promise<StudyEvent[]> => {
    const read = ((await database?.getAll('events')) ?? []).map((record) => studyEvent.safeParse(record));
    unreadable = read.filter(({ success }) => !success).length;
    return read.flatMap(({ data }) => data ?? []);
  };

  // Listening comes before reading: an event of another tab in between would be in neither.
  const tell = joinChannel((heard) => {
    if (heard === 'erased') forget();
    // What cannot be read now is read when the page is loaded again.
    if (heard === 'imported')
      void readStored().then(
        (stored) => hold(union(recorded, stored)),
        () => undefined,
      );
    const event = studyEvent.safeParse(heard);
    if (event.success) take(event.data);
  });

  const open = (): Promise<StudyDatabase> =>
    openStudyDatabase(
      () => lose('newer'),
      () => (database = undefined),
    );
  const pending = pendingRecords().flatMap((record) => studyEvent.safeParse(record).data ?? []);
  try {
    database = await open();
    const stored = await readStored();
    hold(inOrder([...recorded, ...stored, ...pending]));
    for (const event of pending) writing = writing.then(() => write(event));
  } catch (error) {
    database = undefined;
    durability = isNamed(error, 'VersionError') ? 'newer' : 'denied';
    // What failed for another reason is tried again before anything is called erased.
    hasNone = isNamed(error, 'SecurityError') || typeof indexedDB === 'undefined';
    hold(inOrder([...recorded, ...pending]));
  }

  async function write(event: StudyEvent): Promise<void> {
    try {
      const target = durability === 'kept' ? await reach() : database;
      if (target) {
        await target.put('events', event);
        forgetPending(event.id);
      }
      tell(event);
    } catch (error) {
      lose(isNamed(error, 'QuotaExceededError') ? 'full' : 'denied');
    }
  }

  /** The database for what changes it as a whole, opened again where it was lost; none where there is none at all. */
  async function reach(): Promise<StudyDatabase | undefined> {
    if (!hasNone) database ??= await open();
    return database;
  }

  return {
    get events() {
      return events;
    },
    get recorded() {
      return recorded;
    },
    get durability() {
      return durability;
    },
    get unreadable() {
      return unreadable;
    },
    record(happening) {
      const now = Date.now();
      const event = { ...happening, id: idAfter(recorded.at(-1)?.id, now), at: now, guide, schema: EVENT_SCHEMA } as StudyEvent;
      // Also where the database would not take it: a later page may be able to write it.
      rememberPending(event);
      writing = writing.then(() => write(event));
      take(event);
      return event;
    },
    async add(others) {
      await writing;
      const fresh = additions(recorded, others);
      if (fresh.length === 0) return 0;
      const target = await reach();
      if (target) {
        await putAll(target, fresh);
        if (durability !== 'kept') {
          // There is room again, also for what waits.
          durability = 'kept';
          for (const event of recorded.filter(({ id }) => isPending(id))) writing = writing.then(() => write(event));
        }
      }
      hold(union(recorded, fresh));
      tell('imported');
      return fresh.length;
    },
    async erase() {
      await writing;
      const target = await reach();
      if (target) {
        const transaction = target.transaction(['events', 'drafts'], 'readwrite');
        await Promise.all([transaction.objectStore('events').clear(), transaction.objectStore('drafts').clear(), transaction.done]);
        // There is room again.
        durability = 'kept';
      }
      forgetAllPending();
      forgetPendingDrafts();
      forget();
      tell('erased');
    },
    settled: () => writing,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Writes all events or none. */
async function putAll(database: StudyDatabase, events: readonly StudyEvent[]): Promise<void> {
  const transaction = database.transaction('events', 'readwrite');
  try {
    // A put that is refused later ends the transaction, which then says so.
    for (const event of events) transaction.store.put(event).catch(() => undefined);
  } catch (error) {
    // One that is refused at once does not: what was put before it would be kept.
    transaction.abort();
    await transaction.done.catch(() => undefined);
    throw error;
  }
  await transaction.done;
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}
