import { openStudyDatabase } from './study-database.ts';

/** What stood last in a lab's editor, under a key; undefined where nothing did or storage is denied. */
export async function readDraft(key: string): Promise<string | undefined> {
  try {
    const database = await openStudyDatabase();
    const draft = await database.get('drafts', key);
    database.close();
    return typeof draft?.text === 'string' ? draft.text : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what stands in a lab's editor, or forgets it when the text is undefined. Where storage is denied nothing is kept. */
export async function writeDraft(key: string, text: string | undefined): Promise<void> {
  try {
    const database = await openStudyDatabase();
    if (text === undefined) await database.delete('drafts', key);
    else await database.put('drafts', { text, at: Date.now() }, key);
    database.close();
  } catch {
    // The text stands in the editor still.
  }
}
