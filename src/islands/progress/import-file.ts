import type { StudyLog } from '../../storage/study-log.ts';
import { readExport, type InvalidRecord } from '../../study/merge.ts';

/** Beyond it no log of a lifetime goes. */
const MOST_BYTES = 200_000_000;

export type ImportOutcome =
  | { readonly state: 'reading'; readonly name: string }
  | { readonly state: 'refused'; readonly name: string; readonly problem: string }
  | {
      readonly state: 'done';
      readonly name: string;
      readonly added: number;
      readonly known: number;
      readonly invalid: readonly InvalidRecord[];
    };

/** Adds a file's valid events to the log. Never throws; where it refuses, the log is as it was. */
export async function importFile(log: StudyLog, file: File): Promise<ImportOutcome> {
  const { name } = file;
  const refused = (problem: string): ImportOutcome => ({ state: 'refused', name, problem });
  if (file.size > MOST_BYTES) return refused('The file is too large to be a study log.');
  let json: unknown;
  try {
    json = JSON.parse(await file.text());
  } catch {
    return refused('The file is not JSON, or could not be read.');
  }
  const read = readExport(json);
  if ('problem' in read) return refused(read.problem);
  try {
    const added = await log.add(read.events);
    return { state: 'done', name, added, known: read.events.length - added, invalid: read.invalid };
  } catch {
    return refused('The browser would not store it: its storage is full or denied. Nothing has been changed.');
  }
}
