import { openExport, readFileRecords, type InvalidRecord } from '../../study/export-file.ts';
import { MAX_NAMED, type WorkerMessage } from './worker-message.ts';

/** Entries that go to the page in one message: it takes little time to receive them. */
const SLICE = 1000;

/** Reads the file that the page sends, away from the page: a log of a lifetime takes seconds. */
addEventListener('message', ({ data }: MessageEvent<Blob>) => void readFile(data));

async function readFile(file: Blob): Promise<void> {
  const json = await file
    .text()
    .then((text): { readonly value: unknown } => ({ value: JSON.parse(text) }))
    .catch(() => undefined);
  const opened = json ? openExport(json.value) : { fault: 'not-json' as const };
  if ('fault' in opened) {
    say({ kind: 'fault', fault: opened.fault });
    return;
  }
  const { records } = opened;
  const invalid: InvalidRecord[] = [];
  let invalidCount = 0;
  for (let from = 0; from < records.length; from += SLICE) {
    const read = readFileRecords(records.slice(from, from + SLICE), from);
    invalidCount += read.invalid.length;
    invalid.push(...read.invalid.slice(0, MAX_NAMED - invalid.length));
    say({ kind: 'entries', entries: read.entries, read: Math.min(from + SLICE, records.length), of: records.length });
  }
  say({ kind: 'end', invalid, invalidCount });
}

function say(message: WorkerMessage): void {
  postMessage(message);
}
