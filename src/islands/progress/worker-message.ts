import type { FileFault, InvalidRecord } from '../../study/export-file.ts';
import type { LogEntry } from '../../study/records.ts';

/** Invalid records that are named one by one; more are counted. */
export const MAX_NAMED = 10;

/** What the import's worker says while it reads a file, and when it has. */
export type WorkerMessage =
  | { readonly kind: 'fault'; readonly fault: FileFault }
  | { readonly kind: 'entries'; readonly entries: readonly LogEntry[]; readonly read: number; readonly of: number }
  | { readonly kind: 'end'; readonly invalid: readonly InvalidRecord[]; readonly invalidCount: number };
