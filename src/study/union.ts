import type { LogEntry, LogRecord } from './records.ts';

/**
 * Entries in the order of their ids, each once: the same whatever the order in which they arrived. Where an id stands for
 * different records, which only damage can cause, the same one is kept whichever comes first.
 */
export function inOrder(entries: readonly LogEntry[]): readonly LogEntry[] {
  // A log that was read from the database or is at hand already is, and logs grow long.
  if (entries.every((entry, i) => i === 0 || (entries[i - 1]?.record.id ?? '') < entry.record.id)) return entries;
  const byId = new Map<string, LogEntry>();
  for (const entry of entries) {
    const known = byId.get(entry.record.id);
    if (!known || isKeptOver(entry.record, known.record)) byId.set(entry.record.id, entry);
  }
  return [...byId.values()].sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
}

/** The union of two logs: the same in either order, in any grouping, and when made again. */
export function union(a: readonly LogEntry[], b: readonly LogEntry[]): readonly LogEntry[] {
  return merged(inOrder(a), inOrder(b));
}

/** Two logs that are in order, as one. Both grow long, and are gone through once. */
function merged(a: readonly LogEntry[], b: readonly LogEntry[]): readonly LogEntry[] {
  const all: LogEntry[] = [];
  let next = 0;
  for (const mine of a) {
    const { id } = mine.record;
    for (let other = b[next]; other && other.record.id < id; other = b[++next]) all.push(other);
    const same = b[next]?.record.id === id ? b[next++] : undefined;
    all.push(same && isKeptOver(same.record, mine.record) ? same : mine);
  }
  return [...all, ...b.slice(next)];
}

/** Tells the entries that a log does not have, or has otherwise and would give up: what `union` takes of another. */
export function isAdditionTo(log: readonly LogEntry[]): (entry: LogEntry) => boolean {
  const known = new Map(log.map(({ record }) => [record.id, record]));
  return ({ record }) => {
    const mine = known.get(record.id);
    return mine === undefined || isKeptOver(record, mine);
  };
}

/** Whether a record is kept rather than another of the same id. Of two that say the same it is not. */
function isKeptOver(record: LogRecord, other: LogRecord): boolean {
  if (record === other || JSON.stringify(record) === JSON.stringify(other)) return false;
  return canonical(record) < canonical(other);
}

/** A value as text, whatever the order of its keys was. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
