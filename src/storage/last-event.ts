import { EVENT_ID, MAX_AFTER } from '../study/event-limits.ts';
import { readSetting, writeSetting } from './local-settings.ts';

/**
 * What this browser has recorded last, and what it has imported last since: the next event names both, so that its place
 * does not rest on the clock.
 */
const KEY = 'last-events';

/** None where nothing is known. Anybody may have written what stands there. */
export function lastEvents(): string[] {
  const ids = readSetting(KEY)?.split(' ') ?? [];
  return ids.filter((id) => EVENT_ID.test(id)).slice(0, MAX_AFTER);
}

/** Keeps the ids of the latest events; none forgets them. */
export function setLastEvents(ids: readonly string[]): void {
  writeSetting(KEY, ids.length === 0 ? undefined : ids.join(' '));
}
