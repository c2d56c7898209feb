import type { LogRecord } from '../study/records.ts';
import { readSetting, removeSettings, settingKeys, writeSetting } from './local-settings.ts';

/**
 * Events on their way into the database. A tab that is closed in that moment loses the write; localStorage writes at once,
 * as far as the page can see, so an event waits here until the database has it, and a later page writes it, under its id.
 * What waits is not yet recorded: a browser that dies may lose it.
 */
const PREFIX = 'pending-event:';

export function rememberPending(record: LogRecord): void {
  writeSetting(PREFIX + record.id, JSON.stringify(record));
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
