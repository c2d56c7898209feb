import { workLock } from '../offline/kept-list.ts';
import { guideAddress } from './guide-address.ts';

/**
 * Says that this tab holds an exam, a review or a draft, which a change of the guide's version would tear apart, until
 * it is let go or the tab closes.
 * @returns a function that lets it go
 * @see https://w3c.github.io/web-locks/
 */
export function holdWork(): () => void {
  if (!('locks' in navigator)) return () => undefined;
  const abandoned = new AbortController();
  let release = (): void => abandoned.abort();
  navigator.locks
    .request(lockName(), { mode: 'shared', signal: abandoned.signal }, () => new Promise<void>((done) => (release = done)))
    .catch((error: unknown) => {
      if (!abandoned.signal.aborted) throw error;
    });
  return () => release();
}

/** Whether a tab of this guide holds work. */
export async function isWorkHeld(): Promise<boolean> {
  if (!('locks' in navigator)) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockName());
}

/**
 * Does what no tab may hold work for: others wait with theirs until it is done.
 * @returns false, without having done it, where a tab holds work
 */
export async function withoutWork(act: () => Promise<void>): Promise<boolean> {
  if (!('locks' in navigator)) {
    await act();
    return true;
  }
  return navigator.locks.request(lockName(), { ifAvailable: true }, async (lock) => {
    if (lock) await act();
    return lock !== null;
  });
}

function lockName(): string {
  return workLock(guideAddress());
}
