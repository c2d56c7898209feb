import { readSetting, removeSettings, writeSetting } from './local.ts';
import { openStudyDatabase } from './study-database.ts';

/** IndexedDB writes in the background, and a tab that is closed in that moment loses the write: until then it waits here. */
const PREFIX = 'pending-draft:';

/** What stood last in a lab's editor, under a key; undefined where nothing did or storage is denied. */
export async function readDraft(key: string): Promise<string | undefined> {
  const pending = readSetting(PREFIX + key);
  if (pending !== undefined) return pending;
  try {
    const database = await openStudyDatabase();
    const draft = await database.get('drafts', key);
    database.close();
    return typeof draft?.text === 'string' ? draft.text : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what stands in a lab's editor. Where storage is denied it stands in the editor alone. */
export async function writeDraft(key: string, text: string): Promise<void> {
  writeSetting(PREFIX + key, text);
  try {
    const database = await openStudyDatabase();
    await database.put('drafts', { text, at: Date.now() }, key);
    database.close();
    if (readSetting(PREFIX + key) === text) writeSetting(PREFIX + key, undefined);
  } catch {
    // See above.
  }
}

/** Forgets what still waits to be kept. */
export function forgetPendingDrafts(): void {
  removeSettings(PREFIX);
}
