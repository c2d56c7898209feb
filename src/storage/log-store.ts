import type { LogRecord } from '../study/records.ts';
import { appendEvents } from './append-events.ts';
import { complete, DRAFTS, EVENTS, openDatabase, resultOf } from './open-database.ts';
import { forgetPending } from './pending-events.ts';
import { readEvents } from './read-events.ts';
import { within } from './within.ts';

/**
 * Whether what is recorded outlives the tab, and if not, why: another tab keeps the database from opening or the browser
 * does not answer; storage is denied, or full; a newer guide has changed the database; somebody has deleted it.
 */
export type Durability = 'kept' | 'waiting' | 'denied' | 'full' | 'newer' | 'deleted';

/** Milliseconds after which the page goes on without the database. */
const PATIENCE = 2500;

interface Reader {
  readonly take: (records: readonly unknown[]) => void;
  readonly end: () => void;
}

interface Listeners {
  readonly onChange: () => void;
  /** These are on the disk now. */
  readonly onStored: (records: readonly LogRecord[]) => void;
}

/**
 * The learner's database as a study page works with it: opened when it is needed, and again where it was lost. What it
 * does not take is kept here, and tried again with the next record.
 */
export class LogStore {
  #opening: Promise<IDBDatabase> | undefined;
  #durability: Durability = 'kept';
  /** Whether this browser gives the guide no database at all. */
  #hasNone = false;
  /** What the database does not have yet. */
  readonly #unstored = new Map<string, LogRecord>();
  #writing: Promise<void> = Promise.resolve();
  readonly #listeners: Listeners;

  constructor(listeners: Listeners) {
    this.#listeners = listeners;
  }

  get durability(): Durability {
    return this.#durability;
  }

  get hasNone(): boolean {
    return this.#hasNone;
  }

  /** Whether the database has an event, as far as this page has written it. */
  isStored(id: string): boolean {
    return !this.#unstored.has(id);
  }

  /**
   * Reads everything, then writes what waits.
   * @param reader is given the records slice by slice, and told when it has had all
   * @returns when that is done, has failed, or takes too long; it then goes on
   */
  async read(reader: Reader, pending: readonly LogRecord[]): Promise<void> {
    for (const record of pending) this.#unstored.set(record.id, record);
    this.#writing = this.#writing.then(() => this.#readAll(reader)).then(() => this.#writeUnstored());
    await this.#patience();
  }

  /** @returns when the record is on the disk, when it is known not to be, or when that takes too long */
  async write(record: LogRecord): Promise<void> {
    this.#unstored.set(record.id, record);
    this.#writing = this.#writing.then(() => this.#writeUnstored());
    await this.#patience();
  }

  /**
   * Writes records that come from elsewhere, all or none.
   * @throws DOMException when it is ended, or the database does not take them
   */
  async writeAll(records: readonly LogRecord[], options?: Parameters<typeof appendEvents>[2]): Promise<void> {
    await this.#ready();
    if (!this.#hasNone) await appendEvents(await this.#open(), records, options);
    // There may be room again, also for what waits.
    await this.#writeUnstored();
    if (this.#durability !== 'deleted') this.#become('kept');
  }

  /**
   * Writes again what somebody has deleted.
   * @throws DOMException when the database does not take it
   */
  async restore(records: readonly LogRecord[]): Promise<void> {
    await this.writeAll(records);
    this.#become('kept');
  }

  /**
   * Empties it: events and drafts.
   * @throws DOMException when the database cannot be opened or would not do it
   */
  async clear(): Promise<void> {
    await this.#ready();
    if (!this.#hasNone) {
      const transaction = (await this.#open()).transaction([EVENTS, DRAFTS], 'readwrite', { durability: 'strict' });
      transaction.objectStore(EVENTS).clear();
      transaction.objectStore(DRAFTS).clear();
      await complete(transaction);
    }
    this.forget();
  }

  /** Takes note that another page has emptied the database. */
  forget(): void {
    this.#unstored.clear();
    this.#become('kept');
  }

  /** Settles when everything so far is written, or is known not to be. */
  settled(): Promise<void> {
    return this.#writing;
  }

  #open(): Promise<IDBDatabase> {
    const opening = (this.#opening ??= openDatabase({
      onBlocked: () => this.#become('waiting'),
      onGone: (reason) => {
        this.#opening = undefined;
        this.#become(reason);
      },
      onClosed: () => {
        this.#opening = undefined;
        void this.#lookForDeletion();
      },
    }));
    // After a failure the next call tries again.
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    return opening;
  }

  async #readAll({ take, end }: Reader): Promise<void> {
    try {
      for await (const slice of readEvents(await this.#open())) take(slice);
      end();
      if (this.#durability === 'waiting') this.#become('kept');
    } catch (error) {
      this.#fail(error);
    }
  }

  async #writeUnstored(): Promise<void> {
    const batch = [...this.#unstored.values()];
    if (batch.length === 0 || this.#hasNone) return;
    try {
      await appendEvents(await this.#open(), batch);
      for (const { id } of batch) {
        this.#unstored.delete(id);
        forgetPending(id);
      }
      if (this.#durability !== 'deleted') this.#become('kept');
      this.#listeners.onStored(batch);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The browser closes a database when its data are cleared, and for other reasons too. */
  async #lookForDeletion(): Promise<void> {
    try {
      const left = await resultOf((await this.#open()).transaction(EVENTS).objectStore(EVENTS).count());
      if (left === 0) this.#become('deleted');
    } catch (error) {
      this.#fail(error);
    }
  }

  async #patience(): Promise<void> {
    if (this.#durability === 'waiting') return;
    if (!(await within(PATIENCE, this.#writing))) this.#become('waiting');
  }

  /** @throws DOMException when the database is still to be opened */
  async #ready(): Promise<void> {
    if (!(await within(PATIENCE, this.#writing))) throw new DOMException('The database does not open.', 'TimeoutError');
  }

  #fail(error: unknown): void {
    const reason = error instanceof DOMException ? error.name : '';
    // What failed for another reason than this is tried again.
    this.#hasNone = reason === 'SecurityError' || typeof indexedDB === 'undefined';
    this.#become(reason === 'QuotaExceededError' ? 'full' : reason === 'VersionError' ? 'newer' : 'denied');
  }

  #become(durability: Durability): void {
    if (this.#hasNone && durability === 'kept') return;
    if (durability === this.#durability) return;
    this.#durability = durability;
    this.#listeners.onChange();
  }
}
