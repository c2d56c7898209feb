/**
 * Ends the task that runs: the page can draw and answer before what follows. Where the browser has no way to go on at once
 * a timer does it.
 * https://wicg.github.io/scheduling-apis/#dom-scheduler-yield
 */
export function nextTask(): Promise<void> {
  const { scheduler: here } = globalThis as { readonly scheduler?: Partial<Scheduler> };
  return here?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
