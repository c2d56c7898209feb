const NAME = 'kcsa-field-guide-exam';

let release: (() => void) | undefined;
let whenLost: () => void = () => undefined;

/**
 * Makes this tab the one in which an exam is sat. Where the browser has no locks (a page without HTTPS), every tab may:
 * the log of an attempt stays one all the same.
 * @param steal takes the exam from another tab
 * @param onLost called when another tab takes it from this one; it replaces what an earlier call gave
 * @returns whether this tab has it
 * @see https://w3c.github.io/web-locks/
 */
export function takeExam(steal: boolean, onLost: () => void): Promise<boolean> {
  whenLost = onLost;
  if (release || !('locks' in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    navigator.locks
      .request(NAME, steal ? { steal: true } : { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<void>((done) => (release = done));
      })
      .catch(() => {
        release = undefined;
        whenLost();
      });
  });
}

/** Lets other tabs sit an exam again. */
export function leaveExam(): void {
  release?.();
  release = undefined;
}
