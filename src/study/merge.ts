import { z } from 'zod';
import { inOrder, studyEvent, type StudyEvent } from './events.ts';

/** The name and version of the file's format. A reader refuses another format and newer versions. */
export const EXPORT_FORMAT = 'kcsa-field-guide-log';
export const EXPORT_VERSION = 1;

/** The file that carries a log to another device. */
export const exportFile = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  exported: z.iso.datetime(),
  /** The guide's version that wrote it. */
  guide: z.string(),
  events: z.array(studyEvent),
});
export type ExportFile = z.infer<typeof exportFile>;

export function exportOf(events: readonly StudyEvent[], guide: string, now: number): ExportFile {
  return { format: EXPORT_FORMAT, version: EXPORT_VERSION, exported: new Date(now).toISOString(), guide, events: [...events] };
}

/** A record of a file that is no event of this version. */
export interface InvalidRecord {
  /** Its place in the file, from 1. */
  readonly place: number;
  readonly id: string | undefined;
  readonly reason: string;
}

export type ReadFile =
  { readonly events: readonly StudyEvent[]; readonly invalid: readonly InvalidRecord[] } | { readonly problem: string };

const envelope = z.looseObject({ format: z.unknown(), version: z.unknown(), events: z.array(z.unknown()) });

/**
 * Reads what claims to be an export, record by record: valid ones are kept, invalid ones named.
 * @param json whatever JSON.parse gave
 */
export function readExport(json: unknown): ReadFile {
  const file = envelope.safeParse(json);
  if (!file.success || file.data.format !== EXPORT_FORMAT) return { problem: 'This is not a file that the guide has exported.' };
  if (file.data.version !== EXPORT_VERSION) {
    return { problem: 'This file was exported by another version of the guide, in a format that this one does not know.' };
  }
  const invalid: InvalidRecord[] = [];
  const events = file.data.events.flatMap((record, i) => {
    const read = studyEvent.safeParse(record);
    if (read.success) return [read.data];
    invalid.push({ place: i + 1, id: idOf(record), reason: reasonOf(read.error) });
    return [];
  });
  return { events: inOrder(events), invalid };
}

/**
 * The union of two logs. Where an id stands for different records, which only damage can cause, the same one is kept
 * whichever log comes first: so the result is the same in either order, in any grouping, and when repeated.
 */
export function union(a: readonly StudyEvent[], b: readonly StudyEvent[]): StudyEvent[] {
  const byId = new Map<string, StudyEvent>();
  for (const event of [...a, ...b]) {
    const known = byId.get(event.id);
    byId.set(event.id, known && (same(known, event) || canonical(known) <= canonical(event)) ? known : event);
  }
  return inOrder(byId.values());
}

/** The events of `b` that `a` does not have, or has otherwise and would give up: what `union` takes from it. */
export function additions(a: readonly StudyEvent[], b: readonly StudyEvent[]): StudyEvent[] {
  const known = new Map(a.map((event) => [event.id, event]));
  return union(b, []).filter((event) => {
    const mine = known.get(event.id);
    return mine === undefined || (!same(mine, event) && canonical(event) < canonical(mine));
  });
}

/** Whether two events are surely the same. Keys in another order are not seen to be; the slower comparison then is. */
function same(a: StudyEvent, b: StudyEvent): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** An event as text, whatever the order of its keys was. */
function canonical(event: StudyEvent): string {
  return JSON.stringify(studyEvent.parse(event));
}

function idOf(record: unknown): string | undefined {
  const read = z.looseObject({ id: z.string().max(100) }).safeParse(record);
  return read.data?.id;
}

function reasonOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? 'not an event' : `${issue.path.join('.') || 'record'}: ${issue.message}`;
}
