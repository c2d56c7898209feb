import { isRecord } from '../schema/is-record.ts';
import { z } from '../schema/zod.ts';
import { eventHead, studyEvent } from './events.ts';
import { readRecord, type LogEntry, type LogRecord, type RecordFault } from './records.ts';

/** The name and version of the file's format. A reader refuses another format and newer versions. */
export const EXPORT_FORMAT = 'kcsa-field-guide-log';
/** Version 2 holds records of any schema, also of schema 2; the file itself is as version 1 was. */
export const EXPORT_VERSION = 2;

/** Characters that a record takes as JSON: the longest paper takes fewer. */
const MAX_RECORD_LENGTH = 100_000;

/** The file that carries a log to another device. */
export const exportFile = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  exported: z.iso.datetime(),
  /** The guide's version that wrote it. */
  guide: z.string(),
  /** As recorded: of this version, or of an earlier or later one, of which only the head is known. */
  events: z.array(z.union([studyEvent, eventHead])),
});
export type ExportFile = Omit<z.infer<typeof exportFile>, 'events'> & { readonly events: readonly LogRecord[] };

/** A log as a file: the records as they were recorded, also those that this version of the guide cannot read. */
export function exportOf(records: readonly LogRecord[], guide: string, now: number): ExportFile {
  return { format: EXPORT_FORMAT, version: EXPORT_VERSION, exported: new Date(now).toISOString(), guide, events: records };
}

/** A record of a file that is no event. */
export interface InvalidRecord extends RecordFault {
  /** Its place in the file, from 1. */
  readonly place: number;
  readonly id: string | undefined;
}

/** Why something is no file of the guide's that this version can read. */
export type FileFault = 'not-json' | 'not-an-export' | 'newer-version';

const envelope = z.looseObject({ format: z.literal(EXPORT_FORMAT), version: z.int().min(1), events: z.array(z.unknown()) });

/**
 * The records of what claims to be an export, of whatever version: the first ones hold them in the same way.
 * @param json whatever JSON.parse gave
 */
export function openExport(json: unknown): { readonly records: readonly unknown[] } | { readonly fault: FileFault } {
  const file = envelope.safeParse(json);
  if (!file.success) return { fault: 'not-an-export' };
  return file.data.version > EXPORT_VERSION ? { fault: 'newer-version' } : { records: file.data.events };
}

/**
 * Reads records of a file one by one: valid ones are kept, invalid ones named.
 * @param before how many records stand before them in the file
 */
export function readFileRecords(
  records: readonly unknown[],
  before = 0,
): { readonly entries: LogEntry[]; readonly invalid: InvalidRecord[] } {
  const entries: LogEntry[] = [];
  const invalid: InvalidRecord[] = [];
  records.forEach((record, i) => {
    const read = readRecord(record);
    const fault = 'fault' in read ? read.fault : isTooLong(read.entry) ? { code: 'too-long' as const } : undefined;
    if (fault) invalid.push({ ...fault, place: before + i + 1, id: idOf(record) });
    else if ('entry' in read) entries.push(read.entry);
  });
  return { entries, invalid };
}

function isTooLong({ record }: LogEntry): boolean {
  return JSON.stringify(record).length > MAX_RECORD_LENGTH;
}

function idOf(record: unknown): string | undefined {
  const id = isRecord(record) ? record['id'] : undefined;
  return typeof id === 'string' && id.length <= 100 ? id : undefined;
}
