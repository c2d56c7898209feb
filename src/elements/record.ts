import { idAfter } from '../storage/event-id.ts';
import { marksAreStale, setMarksStale } from '../storage/marks.ts';
import { isPending, rememberPending } from '../storage/pending-events.ts';
import { EVENT_SCHEMA } from '../study/event-format.ts';
import type { Happening, StudyEvent } from '../study/events.ts';

/** Records in the log, once this page has opened it to derive marks. */
let recordInLog: ((happening: Happening) => Promise<boolean>) | undefined;

/**
 * Records what a reader did on a reading page, and has the marks derived anew when the browser is idle.
 * @returns whether it is kept, if only to be written by a later page
 */
export async function record(happening: Happening): Promise<boolean> {
  const kept = await (recordInLog ?? recordWithoutLog)(happening);
  if (kept) refreshWhenIdle();
  return kept;
}

async function recordWithoutLog(happening: Happening): Promise<boolean> {
  const now = Date.now();
  const guide = document.body.dataset['guide'] ?? '';
  const event: StudyEvent = { ...happening, id: idAfter(undefined, now), at: now, guide, schema: EVENT_SCHEMA };
  // At once: the reader may go to another page before what writes it has loaded.
  rememberPending(event);
  setMarksStale();
  const written = await import('../storage/write-alone.ts').then(({ writeAlone }) => writeAlone(event)).catch(() => false);
  return written || isPending(event.id);
}

/**
 * Takes back that a topic was read.
 * @returns whether that is kept
 */
export async function unread(topic: string): Promise<boolean> {
  const { unreadTopic } = await import('../islands/shared/keep-marks.ts');
  const kept = await unreadTopic(topic);
  refreshWhenIdle();
  return kept;
}

/** Derives marks that an earlier page has left stale: it was closed before it came to it. */
export function refreshStaleMarks(): void {
  if (marksAreStale()) refreshWhenIdle();
}

let waiting = false;

function refreshWhenIdle(): void {
  // Should this page be closed before, the next one does it.
  setMarksStale();
  if (waiting) return;
  waiting = true;
  const run = (): void => {
    waiting = false;
    void import('../islands/shared/keep-marks.ts')
      .then(async (marks) => {
        await marks.refreshMarks();
        recordInLog = marks.recordInLog;
      })
      // Without a connection they stay stale, and another page derives them.
      .catch(() => undefined);
  };
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 1000 });
  else setTimeout(run, 300);
}
