const NAME = 'kcsa-field-guide';
const VERSION = 2;
/** Study events as recorded, by their ids. What is read back may be damaged: it is parsed before it is used. */
export const EVENTS = 'events';
/** What stands in a lab's editor and is not part of the log, by lab and challenge. */
export const DRAFTS = 'drafts';

/** Why an open database was closed: a newer guide in another tab changes it, or somebody deletes it. */
export type Gone = 'newer' | 'deleted';

export interface DatabaseListeners {
  /** Another tab holds an older form of the database and does not let go: opening waits for it. */
  readonly onBlocked?: () => void;
  readonly onGone?: (reason: Gone) => void;
  /** The browser has closed it, as when the site's data are cleared; it can be opened again. */
  readonly onClosed?: () => void;
}

/**
 * Opens the learner's database, and brings one from an older version of the guide to this one's form.
 * https://w3c.github.io/IndexedDB/#opening: it may take for ever, where another tab keeps it from being opened.
 * @throws DOMException when storage is denied, or was written by a newer version of the guide (VersionError)
 */
export function openDatabase({ onBlocked, onGone, onClosed }: DatabaseListeners = {}): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, VERSION);
    opening.onupgradeneeded = () => {
      const { objectStoreNames: has } = opening.result;
      // The first version had no drafts.
      if (!has.contains(EVENTS)) opening.result.createObjectStore(EVENTS, { keyPath: 'id' });
      if (!has.contains(DRAFTS)) opening.result.createObjectStore(DRAFTS);
    };
    opening.onblocked = () => onBlocked?.();
    opening.onerror = () => reject(asError(opening.error));
    opening.onsuccess = () => {
      const database = opening.result;
      database.onversionchange = ({ newVersion }) => {
        database.close();
        onGone?.(newVersion === null ? 'deleted' : 'newer');
      };
      database.onclose = () => onClosed?.();
      resolve(database);
    };
  });
}

/** What a request gives. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(asError(request.error));
  });
}

/** Settles when a transaction is complete: what it wrote is there then, and not before. */
export function complete(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(asError(transaction.error));
  });
}

function asError(error: DOMException | null): DOMException {
  return error ?? new DOMException('The browser gives no reason.', 'AbortError');
}
