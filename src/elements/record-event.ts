import { appendEvents } from '../storage/append-events.ts';
import { summaryIsStale, setSummaryStale } from '../storage/summary.ts';
import { newEvent, type Recorded } from '../storage/new-event.ts';
import { openDatabase } from '../storage/open-database.ts';
import { forgetPending, isPending } from '../storage/pending-events.ts';
import { announce } from '../storage/study-channel.ts';
import { within } from '../storage/within.ts';
import type { NewEvent } from '../study/events.ts';

/** Milliseconds after which the page says that an event is not on the disk yet. */
const PATIENCE = 2500;

let opening: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  const lose = (): void => (opening = undefined);
  opening ??= openDatabase({ onGone: lose, onClosed: lose });
  // After a failure the next event tries again.
  opening.catch(lose);
  return opening;
}

/**
 * Records what a reader did on a reading page, and has the summary derived anew when the browser is idle.
 * @param onStored called once it is on the disk, where that comes after this has said that it waits
 */
export async function recordEvent(what: NewEvent, onStored: () => void = () => undefined): Promise<Recorded> {
  const event = newEvent(what, { guide: document.body.dataset['guide'] ?? '' });
  // Should this page be closed before, the next one derives the summary.
  setSummaryStale();
  const writing = database()
    .then((open) => appendEvents(open, [event]))
    .then(() => {
      forgetPending(event.id);
      announce(event);
      refreshWhenIdle();
      return true;
    })
    .catch(() => false);
  const kept = isPending(event.id);
  if (await within(PATIENCE, writing)) {
    if (await writing) return 'stored';
  } else void writing.then((stored) => stored && onStored());
  if (isPending(event.id)) return 'waiting';
  // What waited and does not any more has been written by another page.
  return kept ? 'stored' : 'lost';
}

/** Takes back that a topic was read. */
export async function markUnread(topic: string): Promise<Recorded> {
  const { unreadTopic } = await import('../islands/shared/sync-summary.ts');
  const recorded = await unreadTopic(topic);
  refreshWhenIdle();
  return recorded;
}

/** Derives the summary that an earlier page has left stale: it was closed before it came to it. */
export function refreshStaleSummary(): void {
  if (summaryIsStale()) refreshWhenIdle();
}

let waiting = false;

function refreshWhenIdle(): void {
  setSummaryStale();
  if (waiting) return;
  waiting = true;
  const run = (): void => {
    waiting = false;
    // Without a connection it stays stale, and another page derives it.
    void import('../islands/shared/sync-summary.ts').then(({ refreshSummary }) => refreshSummary()).catch(() => undefined);
  };
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 1000 });
  else setTimeout(run, 300);
}
