import { isRecord } from '../schema/is-record.ts';
import { readSetting, removeSettings, writeSetting } from './local-settings.ts';
import { complete, DRAFTS, openDatabase, resultOf } from './open-database.ts';
import { openChannel } from './study-channel.ts';
import { within } from './within.ts';

/** IndexedDB writes in the background, and a tab that is closed in that moment loses the write: until then it waits here. */
const PREFIX = 'pending-draft:';
/** Milliseconds after which an editor begins without what stood in it last, where the database does not open. */
const PATIENCE = 2500;

let channel: BroadcastChannel | undefined;
/** The page's one channel: it does not hear what it says itself. */
function draftChannel(): BroadcastChannel | undefined {
  channel ??= openChannel('kcsa-field-guide-drafts');
  return channel;
}

/** What stood last in a lab's editor, under a key; undefined where nothing did or storage is denied. */
export async function readDraft(key: string): Promise<string | undefined> {
  const pending = readSetting(PREFIX + key);
  if (pending !== undefined) return pending;
  try {
    const opening = openDatabase();
    if (!(await within(PATIENCE, opening))) return undefined;
    const database = await opening;
    const draft: unknown = await resultOf(database.transaction(DRAFTS).objectStore(DRAFTS).get(key));
    database.close();
    return isRecord(draft) && typeof draft['text'] === 'string' ? draft['text'] : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what stands in a lab's editor. Where storage is denied it stands in the editor alone. */
export async function writeDraft(key: string, text: string): Promise<void> {
  writeSetting(PREFIX + key, text);
  try {
    const database = await openDatabase();
    const transaction = database.transaction(DRAFTS, 'readwrite');
    transaction.objectStore(DRAFTS).put({ text, at: Date.now() }, key);
    await complete(transaction);
    database.close();
    if (readSetting(PREFIX + key) === text) writeSetting(PREFIX + key, undefined);
    draftChannel()?.postMessage({ key, text });
  } catch {
    // See above.
  }
}

/**
 * Follows what other tabs keep under a key.
 * @returns ends it
 */
export function onDraftElsewhere(key: string, follow: (text: string) => void): () => void {
  const hear = ({ data }: MessageEvent<{ readonly key?: unknown; readonly text?: unknown } | null>): void => {
    if (data?.key === key && typeof data.text === 'string') follow(data.text);
  };
  const others = draftChannel();
  others?.addEventListener('message', hear);
  return () => others?.removeEventListener('message', hear);
}

/** Forgets what still waits to be kept. */
export function forgetPendingDrafts(): void {
  removeSettings(PREFIX);
}
