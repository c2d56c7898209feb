import type { StudyEvent } from '../study/events.ts';
import { readSetting, removeSettings, settingKeys, writeSetting } from './local.ts';

/**
 * Events on their way into the database. IndexedDB writes in the background, and a tab that is closed or reloaded in that
 * moment loses the write; localStorage writes at once, so an event waits here until the database has it.
 */
const PREFIX = 'pending-event:';

export function rememberPending(event: StudyEvent): void {
  writeSetting(PREFIX + event.id, JSON.stringify(event));
}

export function forgetPending(id: string): void {
  writeSetting(PREFIX + id, undefined);
}

/** Whether an event waits: it is kept, if not yet where it belongs. */
export function isPending(id: string): boolean {
  return readSetting(PREFIX + id) !== undefined;
}

/** Forgets everything that waits. */
export function forgetAllPending(): void {
  removeSettings(PREFIX);
}

/** What an earlier page left behind, as it stands there: anybody may have written it. */
export function pendingRecords(): unknown[] {
  return settingKeys(PREFIX).flatMap((key) => {
    try {
      return [JSON.parse(readSetting(key) ?? '') as unknown];
    } catch {
      return [];
    }
  });
}
