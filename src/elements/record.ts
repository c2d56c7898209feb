import { marksAreStale, setMarksStale } from '../storage/marks.ts';
import type { Happening } from '../study/events.ts';

/** Raised on the document when the marks have been derived anew. */
export const MARKS_CHANGED = 'marks-changed';

/**
 * Records what a reader did on a reading page, and has the marks derived anew when the browser is idle.
 * @returns whether it is kept: where storage is denied or full it is not
 */
export async function record(happening: Happening): Promise<boolean> {
  const { recordAlone } = await import('../storage/study-database.ts');
  const kept = await recordAlone(document.body.dataset['guide'] ?? '', happening);
  if (kept) {
    setMarksStale();
    refreshWhenIdle();
  }
  return kept;
}

/** Takes back that a topic was read. */
export async function unread(topic: string): Promise<void> {
  const { unreadTopic } = await import('../islands/shared/keep-marks.ts');
  await unreadTopic(topic);
  setMarksStale();
  refreshWhenIdle();
}

/** Derives marks that an earlier page has left stale: it was closed before it came to it. */
export function refreshStaleMarks(): void {
  if (marksAreStale()) refreshWhenIdle();
}

let waiting = false;

function refreshWhenIdle(): void {
  if (waiting) return;
  waiting = true;
  const run = (): void => {
    waiting = false;
    void import('../islands/shared/keep-marks.ts')
      .then(({ refreshMarks }) => refreshMarks())
      .then(() => document.dispatchEvent(new Event(MARKS_CHANGED)))
      // Without a connection they stay stale, and another page derives them.
      .catch(() => undefined);
  };
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 1000 });
  else setTimeout(run, 300);
}
