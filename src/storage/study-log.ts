import type { Renamed } from '../schema/renamed.ts';
import { EventLog } from '../study/event-log.ts';
import type { NewEvent, StudyEvent } from '../study/events.ts';
import { migrateIds } from '../study/migrate-ids.ts';
import { entryOf, readEntries, type LogEntry } from '../study/records.ts';
import { inOrder, isAdditionTo } from '../study/union.ts';
import { forgetPendingDrafts } from './drafts.ts';
import { lastEvents, setLastEvents } from './last-event.ts';
import { LogStore, type Durability } from './log-store.ts';
import { newEvent } from './new-event.ts';
import { nextTask } from './next-task.ts';
import { forgetAllPending, pendingRecords } from './pending-events.ts';
import { joinChannel, type Announcement } from './study-channel.ts';

/** Entries that are compared at once: no reader notices the time they take. */
const SLICE = 5000;

interface AddOptions {
  /** Ends it; the log is then as it was. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (count: number) => void;
}

/** The learner's log on a study page. All state shown anywhere is derived from its events. */
export class StudyLog {
  #memory: EventLog;
  readonly #store: LogStore;
  readonly #announce: (announcement: Announcement) => void;
  readonly #listeners = new Set<() => void>();
  readonly #guide: string;
  readonly #migrate: (event: StudyEvent) => StudyEvent;
  #unreadable = 0;

  private constructor(guide: string, renamed: Renamed) {
    this.#guide = guide;
    this.#migrate = migrateIds(renamed);
    this.#memory = EventLog.of([], Date.now(), this.#migrate);
    this.#store = new LogStore({
      onChange: () => this.#changed(),
      onStored: (records) => records.forEach((record) => this.#announce(record)),
    });
    // Listening comes before reading: an event of another tab in between would be in neither.
    this.#announce = joinChannel((heard) => this.#hear(heard));
  }

  /**
   * Opens the log. Never fails and never waits long: what cannot be read or written is said by its durability, the page
   * works in memory meanwhile, and what was recorded is written as soon as the database opens.
   * @param guide the version of the guide, kept with each event
   * @param renamed ids that have changed since events may have been recorded
   */
  static async open(guide: string, renamed: Renamed): Promise<StudyLog> {
    const log = new StudyLog(guide, renamed);
    const { entries: pending } = readEntries(pendingRecords());
    await log.#read(pending);
    log.#take(pending);
    return log;
  }

  /** In the order in which they happened, with today's ids of questions, topics and cards. */
  get events(): readonly StudyEvent[] {
    return this.#memory.events;
  }

  /** What was recorded, in the order of the ids; also what a newer guide has recorded and this one cannot read. */
  get entries(): readonly LogEntry[] {
    return this.#memory.entries;
  }

  get durability(): Durability {
    return this.#store.durability;
  }

  /** Records that could not be read, as after damage. They are left where they are. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** Events that a newer version of the guide has recorded: kept and exported, and not counted. */
  get newer(): number {
    return this.#memory.newer;
  }

  /** Events that bear a time still to come. */
  get ahead(): number {
    return this.#memory.ahead;
  }

  /** Whether an event is on the disk. */
  isStored(id: string): boolean {
    return this.#store.isStored(id);
  }

  /**
   * Records what happens now.
   * @param now the time, where the page knows better than the device's clock
   * @returns the event, once it is on the disk and counts; where that fails or takes too long it counts in memory, and
   * the durability says so
   */
  async record(what: NewEvent, now = Date.now()): Promise<StudyEvent> {
    const event = newEvent(what, { guide: this.#guide, known: this.events.at(-1)?.id, now });
    await this.#store.write(event);
    this.#take([entryOf(event)]);
    // Without a database other tabs have nowhere to read it.
    if (this.#store.hasNone) this.#announce(event);
    return event;
  }

  /**
   * Adds the entries of another log, all or none. Those that are here already change nothing.
   * @returns how many were new
   * @throws DOMException when it is ended or the database would not take them; nothing has then changed
   */
  async add(entries: readonly LogEntry[], options: AddOptions = {}): Promise<number> {
    const fresh = await this.#additions(inOrder(entries));
    if (fresh.length === 0) return 0;
    await this.#store.writeAll(
      fresh.map(({ record }) => record),
      options,
    );
    this.#memory = this.#memory.with(fresh, Date.now());
    const last = this.events.at(-1);
    if (last) setLastEvents([...new Set([...lastEvents().slice(0, 1), last.id])]);
    this.#announce('imported');
    // Taking a long log in is one task, and drawing what it changes is another.
    await nextTask();
    this.#changed();
    return fresh.length;
  }

  /**
   * Stores again what somebody has deleted from the browser.
   * @throws DOMException when the database would not take it
   */
  async restore(): Promise<void> {
    await this.#store.restore(this.entries.map(({ record }) => record));
    this.#announce('imported');
  }

  /**
   * Forgets everything, in this browser and in every tab.
   * @throws DOMException when the database cannot be opened or would not do it; nothing has then changed
   */
  async clear(): Promise<void> {
    await this.#store.clear();
    forgetAllPending();
    forgetPendingDrafts();
    setLastEvents([]);
    this.#forget();
    this.#announce('erased');
  }

  /** Settles when everything recorded so far is written, or is known not to be. */
  settled(): Promise<void> {
    return this.#store.settled();
  }

  /** Calls back after every change, also those of other tabs. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What the log does not have. Comparing entry by entry takes long where it has most of them. */
  async #additions(entries: readonly LogEntry[]): Promise<LogEntry[]> {
    const isAddition = isAdditionTo(this.entries);
    const found: LogEntry[] = [];
    for (let from = 0; from < entries.length; from += SLICE) {
      found.push(...entries.slice(from, from + SLICE).filter(isAddition));
      await nextTask();
    }
    return found;
  }

  #read(pending: readonly LogEntry[]): Promise<void> {
    const stored: LogEntry[] = [];
    let unreadable = 0;
    return this.#store.read(
      {
        take: (records) => {
          const { entries, faults } = readEntries(records);
          stored.push(...entries);
          unreadable += faults;
        },
        end: () => {
          this.#unreadable = unreadable;
          this.#take(stored);
        },
      },
      pending.map(({ record }) => record),
    );
  }

  #hear(heard: unknown): void {
    if (heard === 'erased') {
      this.#store.forget();
      this.#forget();
    } else if (heard === 'imported') void this.#read([]);
    else this.#take(readEntries([heard]).entries);
  }

  #take(entries: readonly LogEntry[]): void {
    if (entries.length === 0) return;
    this.#memory = this.#memory.with(entries, Date.now());
    this.#changed();
  }

  #forget(): void {
    this.#memory = EventLog.of([], Date.now(), this.#migrate);
    this.#unreadable = 0;
    this.#changed();
  }

  #changed(): void {
    this.#listeners.forEach((listener) => listener());
  }
}
