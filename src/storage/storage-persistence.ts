/** Whether the browser has promised to keep the learner's data until the learner removes it. */
export type Persistence = 'promised' | 'not-promised' | 'unknown';

/** https://storage.spec.whatwg.org/#dom-storagemanager-persisted */
export async function persistence(): Promise<Persistence> {
  try {
    return (await navigator.storage.persisted()) ? 'promised' : 'not-promised';
  } catch {
    return 'unknown';
  }
}

/**
 * Asks the browser to keep the data. Some ask the learner, so this follows something that was worth keeping: a session
 * that ended, a plan, an import. Nothing happens where it is promised already or cannot be.
 * https://storage.spec.whatwg.org/#dom-storagemanager-persist
 */
export async function askToPersist(): Promise<Persistence> {
  try {
    if (await navigator.storage.persisted()) return 'promised';
    return (await navigator.storage.persist()) ? 'promised' : 'not-promised';
  } catch {
    return 'unknown';
  }
}
