import { EVENT_SCHEMA } from '../study/event-limits.ts';
import type { NewEvent, StudyEvent } from '../study/events.ts';
import { newId, timeOfClock } from './event-id.ts';
import { lastEvents, setLastEvents } from './last-event.ts';
import { rememberPending } from './pending-events.ts';

/** What became of an event: on the disk; waiting for a later page, if the browser lives so long; or neither. */
export type Recorded = 'stored' | 'waiting' | 'lost';

/**
 * Makes an event of what happens now: its id, time and place, which it keeps on every way into the log. Until it is
 * there, it waits where a later page finds it.
 * @param known the last event of the log, where the page has read it
 * @param now the time, where the page knows better than the device's clock
 */
export function newEvent(what: NewEvent, { guide, known, now }: { guide: string; known?: string | undefined; now?: number }): StudyEvent {
  const at = timeOfClock(now);
  const last = lastEvents();
  const after = last.length === 0 && known !== undefined ? [known] : last;
  const event: StudyEvent = { ...what, id: newId(at), at, ...(after.length > 0 && { after }), guide, schema: EVENT_SCHEMA };
  setLastEvents([event.id]);
  rememberPending(event);
  return event;
}
