import { EVENT_SCHEMA, inOrder, studyEvent, type Happening, type StudyEvent } from '../study/events.ts';
import { forgetPending, pendingRecords, rememberPending } from './pending-events.ts';
import { eventChannel, idAfter, openStudyDatabase, type StudyDatabase } from './study-database.ts';

/** Whether what is recorded outlives the tab, and if not, why. */
export type Durability = 'kept' | 'denied' | 'full' | 'newer';

/** The learner's log. All state shown anywhere is derived from its events. */
export interface StudyLog {
  /** In the order of their ids. */
  readonly events: readonly StudyEvent[];
  readonly durability: Durability;
  /** Records that could not be read, as after damage. They are left where they are. */
  readonly unreadable: number;
  /** Records what happened. It counts at once; writing it follows. */
  record(happening: Happening): StudyEvent;
  /** Settles when everything recorded so far is written, or is known not to be. */
  settled(): Promise<void>;
  /** Calls back after every change, also those of other tabs. */
  subscribe(listener: () => void): () => void;
}

/**
 * Opens the log. Never fails: without storage it works in memory and says so by its durability.
 * @param guide the version of the guide, kept with each event
 */
export async function openStudyLog(guide: string): Promise<StudyLog> {
  let database: StudyDatabase | undefined;
  let durability: Durability = 'kept';
  let unreadable = 0;
  let events: StudyEvent[] = [];
  let writing = Promise.resolve();
  const listeners = new Set<() => void>();
  const changed = (): void => listeners.forEach((listener) => listener());
  const lose = (reason: Durability): void => {
    durability = reason;
    database = undefined;
    changed();
  };

  // Listening comes before reading: an event of another tab in between would be in neither.
  const channel = eventChannel();
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const received = studyEvent.safeParse(data);
    if (!received.success) return;
    events = inOrder([...events, received.data]);
    changed();
  });

  try {
    database = await openStudyDatabase(() => lose('newer'));
    const stored = await database.getAll('events');
    const read = stored.map((record) => studyEvent.safeParse(record));
    unreadable = read.filter(({ success }) => !success).length;
    const pending = pendingRecords().flatMap((record) => studyEvent.safeParse(record).data ?? []);
    events = inOrder([...events, ...read.flatMap(({ data }) => data ?? []), ...pending]);
    for (const event of pending) writing = writing.then(() => write(event));
  } catch (error) {
    durability = error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'denied';
  }

  async function write(event: StudyEvent): Promise<void> {
    try {
      if (database) {
        await database.put('events', event);
        forgetPending(event.id);
      }
      channel?.postMessage(event);
    } catch (error) {
      lose(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'denied');
    }
  }

  return {
    get events() {
      return events;
    },
    get durability() {
      return durability;
    },
    get unreadable() {
      return unreadable;
    },
    record(happening) {
      const now = Date.now();
      const event = { ...happening, id: idAfter(events.at(-1)?.id, now), at: now, guide, schema: EVENT_SCHEMA } as StudyEvent;
      events = [...events, event];
      if (database) rememberPending(event);
      writing = writing.then(() => write(event));
      changed();
      return event;
    },
    settled: () => writing,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
