import { EVENT_SCHEMA } from './event-limits.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Step n brings a record of schema n to schema n + 1. A step is never changed once a guide with it was published. */
const STEPS: readonly ((record: Fields) => Fields)[] = [
  // 1 to 2: one word for a length of time, and who submitted is not the preposition alone.
  ({ took, by, ...rest }) => ({
    ...rest,
    ...(took !== undefined && { duration: took }),
    ...(by !== undefined && { submittedBy: by }),
  }),
  // 2 to 3: every paper was sat in the time that it has.
  (record) => (record['kind'] === 'exam-started' ? { ...record, time: 1 } : record),
];

/**
 * A record of an earlier schema in the form of today's. What stands in the log stays as it was recorded: this is done
 * whenever it is read. A record that names no earlier schema is given as it is.
 */
export function upcast(record: Fields): Fields {
  const { schema } = record;
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1 || schema >= EVENT_SCHEMA) return record;
  return { ...STEPS.slice(schema - 1).reduce((read, step) => step(read), record), schema: EVENT_SCHEMA };
}
