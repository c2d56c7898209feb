import { z } from '../schema/zod.ts';
import { inOrder, isKeptOver, studyEvent, type StudyEvent } from './events.ts';

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

/** The union of two logs: the same in either order, in any grouping, and when made again. */
export function union(a: readonly StudyEvent[], b: readonly StudyEvent[]): StudyEvent[] {
  return inOrder([...a, ...b]);
}

/** The events of `b` that `a` does not have, or has otherwise and would give up: what `union` takes from it. */
export function additions(a: readonly StudyEvent[], b: readonly StudyEvent[]): StudyEvent[] {
  const known = new Map(a.map((event) => [event.id, event]));
  return inOrder(b).filter((event) => {
    const mine = known.get(event.id);
    return mine === undefined || isKeptOver(event, mine);
  });
}

function idOf(record: unknown): string | undefined {
  const read = z.looseObject({ id: z.string().max(100) }).safeParse(record);
  return read.data?.id;
}

/** What is wrong with a record, in a learner's words. */
function reasonOf(error: z.ZodError): string {
  const [issue] = error.issues;
  switch (issue?.path[0]) {
    case undefined:
      return 'it is no event';
    case 'id':
      return 'its id is not one that the guide makes';
    case 'kind':
      return 'it is of a kind that this version of the guide does not know';
    case 'schema':
      return 'another version of the guide has written it';
    case 'at':
      return 'its time is none';
    default:
      return `“${issue?.path.join('.') ?? ''}” has a value that it cannot have`;
  }
}
