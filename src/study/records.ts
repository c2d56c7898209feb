import { isRecord } from '../schema/is-record.ts';
import type { z } from '../schema/zod.ts';
import { EVENT_ID, EVENT_SCHEMA, LATEST_TIME } from './event-limits.ts';
import { EVENT_KINDS, studyEvent, type StudyEvent } from './events.ts';
import { upcast } from './upcast.ts';

/** What stands in a log or a file: an event as it was recorded, by whatever version of the guide. It is never rewritten. */
export type LogRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** A record, and what this version of the guide reads in it: nothing where a later version has written it. */
export interface LogEntry {
  readonly record: LogRecord;
  readonly event: StudyEvent | undefined;
}

/** Why a record is no event; `field` names the first field that cannot be, as a path. */
export interface RecordFault {
  readonly code: 'not-a-record' | 'bad-id' | 'bad-time' | 'bad-schema' | 'bad-kind' | 'bad-field' | 'too-long';
  readonly field?: string;
}

export type ReadRecord = { readonly entry: LogEntry } | { readonly fault: RecordFault };

/**
 * Reads what claims to be an event, of any version of the guide. One of a later version has an id, a time, a kind and its
 * schema, and anything beside: it is kept and passed on, and counts once the guide knows it.
 */
export function readRecord(value: unknown): ReadRecord {
  if (!isRecord(value)) return { fault: { code: 'not-a-record' } };
  const event = studyEvent.safeParse(upcast(value));
  if (event.success) return { entry: { record: { ...value, id: event.data.id }, event: event.data } };
  const { id, at, kind, schema } = value;
  if (typeof id !== 'string' || !EVENT_ID.test(id)) return { fault: { code: 'bad-id' } };
  if (!isTime(at)) return { fault: { code: 'bad-time' } };
  if (typeof kind !== 'string' || kind === '') return { fault: { code: 'bad-kind' } };
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) return { fault: { code: 'bad-schema' } };
  if (schema > EVENT_SCHEMA || !EVENT_KINDS.has(kind)) return { entry: { record: { ...value, id }, event: undefined } };
  return { fault: { code: 'bad-field', field: pathOf(event.error) } };
}

/** The entries of a log, and how many of its records are none. */
export function readEntries(records: readonly unknown[]): { readonly entries: LogEntry[]; readonly faults: number } {
  const entries = records.flatMap((record) => {
    const read = readRecord(record);
    return 'entry' in read ? [read.entry] : [];
  });
  return { entries, faults: records.length - entries.length };
}

/** The entry of an event that this version has made. */
export function entryOf(event: StudyEvent): LogEntry {
  return { record: event, event };
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LATEST_TIME;
}

function pathOf({ issues: [issue] }: z.ZodError): string {
  return issue?.path.join('.') ?? '';
}
