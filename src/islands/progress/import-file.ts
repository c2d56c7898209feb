import type { StudyLog } from '../../storage/study-log.ts';
import type { FileFault, InvalidRecord } from '../../study/export-file.ts';
import type { LogEntry } from '../../study/records.ts';
import type { WorkerMessage } from './worker-message.ts';

/** Beyond it no log of a lifetime goes. */
const MAX_BYTES = 200_000_000;

export type ImportOutcome =
  | { readonly state: 'refused'; readonly reason: FileFault | 'too-large' | 'no-worker' | 'not-stored' }
  | { readonly state: 'cancelled' }
  | {
      readonly state: 'done';
      readonly added: number;
      readonly known: number;
      /** The first of the invalid records, and how many there are. */
      readonly invalid: readonly InvalidRecord[];
      readonly invalidCount: number;
    };

/** How far an import has come. */
export interface ImportProgress {
  readonly step: 'reading' | 'storing';
  readonly done: number;
  /** None where it is not known yet. */
  readonly of: number | undefined;
}

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** Adds a file's valid events to the log. Never throws; where it refuses or is cancelled, the log is as it was. */
export async function importFile(log: StudyLog, file: File, { signal, onProgress }: Options): Promise<ImportOutcome> {
  if (file.size > MAX_BYTES) return { state: 'refused', reason: 'too-large' };
  onProgress({ step: 'reading', done: 0, of: undefined });
  const read = await readInWorker(file, { signal, onProgress });
  if ('state' in read) return read;
  const { entries, invalid, invalidCount } = read;
  try {
    onProgress({ step: 'storing', done: 0, of: entries.length });
    const added = await log.add(entries, { signal, onProgress: (done) => onProgress({ step: 'storing', done, of: entries.length }) });
    return { state: 'done', added, known: entries.length - added, invalid, invalidCount };
  } catch {
    return signal.aborted ? { state: 'cancelled' } : { state: 'refused', reason: 'not-stored' };
  }
}

interface ReadFile {
  readonly entries: readonly LogEntry[];
  readonly invalid: readonly InvalidRecord[];
  readonly invalidCount: number;
}

function readInWorker(file: File, { signal, onProgress }: Options): Promise<ReadFile | ImportOutcome> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    const entries: LogEntry[] = [];
    const end = (result: ReadFile | ImportOutcome): void => {
      worker.terminate();
      resolve(result);
    };
    signal.addEventListener('abort', () => end({ state: 'cancelled' }));
    worker.addEventListener('error', () => end({ state: 'refused', reason: 'no-worker' }));
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      switch (data.kind) {
        case 'fault':
          end({ state: 'refused', reason: data.fault });
          break;
        case 'entries':
          entries.push(...data.entries);
          onProgress({ step: 'reading', done: data.read, of: data.of });
          break;
        case 'end':
          end({ entries, invalid: data.invalid, invalidCount: data.invalidCount });
          break;
      }
    });
    worker.postMessage(file);
  });
}
