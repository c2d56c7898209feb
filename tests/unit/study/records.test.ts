import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EVENT_SCHEMA } from '../../../src/study/event-limits.ts';
import { readEntries, readRecord } from '../../../src/study/records.ts';
import { upcast } from '../../../src/study/upcast.ts';
import { eventId } from './sample-events.ts';

const head = { id: eventId(1), at: 1000, guide: 'v9', schema: EVENT_SCHEMA };

function event(record: unknown): unknown {
  const read = readRecord(record);
  return 'entry' in read ? read.entry.event : read;
}

describe('a record of the first schema', () => {
  const file = z.object({ events: z.array(z.looseObject({ id: z.string() })) });
  const { events } = file.parse(JSON.parse(readFileSync('tests/fixtures/histories/export-v1.json', 'utf8')));

  test('is read with the fields of today, and stays as it was recorded', () => {
    const { entries, faults } = readEntries(events);
    expect(faults).toBe(0);
    expect(entries.map(({ record }) => record)).toEqual(events);
    expect(entries.find(({ event: read }) => read?.kind === 'card-reviewed')?.event).toMatchObject({ duration: 5300 });
    expect(entries.find(({ event: read }) => read?.kind === 'exam-submitted')?.event).toMatchObject({ submittedBy: 'candidate' });
    expect(entries.find(({ event: read }) => read?.kind === 'exam-started')?.event).toMatchObject({ time: 1 });
  });

  test('is brought to today’s schema once: a record of today is given as it is', () => {
    for (const record of events) expect(upcast(upcast(record))).toEqual(upcast(record));
    expect(upcast(head)).toBe(head);
  });
});

describe('a record of a later version of the guide', () => {
  test.each([
    ['of another schema', { ...head, kind: 'topic-read', schema: EVENT_SCHEMA + 1, topic: { id: 'a/b' } }],
    ['of an unknown kind', { ...head, kind: 'note-written', text: 'b' }],
  ])('%s is kept as it is, and nothing is read in it', (_, record) => {
    expect(readRecord(record)).toEqual({ entry: { record, event: undefined } });
  });

  test('with fields beside those of today is read without them, and keeps them', () => {
    const record = { ...head, kind: 'topic-read', topic: 'a/b', minutes: 7 };
    expect(readRecord(record)).toEqual({ entry: { record, event: { ...head, kind: 'topic-read', topic: 'a/b' } } });
  });
});

test.each([
  ['no record', 7, { code: 'not-a-record' }],
  ['a list', [], { code: 'not-a-record' }],
  ['without an id', { ...head, id: 'x', kind: 'topic-read' }, { code: 'bad-id' }],
  ['without a time', { ...head, at: 'now', kind: 'topic-read' }, { code: 'bad-time' }],
  ['of no kind', { ...head, kind: '' }, { code: 'bad-kind' }],
  ['of no schema', { ...head, kind: 'topic-read', schema: 0 }, { code: 'bad-schema' }],
  ['of a known kind without its fields', { ...head, kind: 'topic-read' }, { code: 'bad-field', field: 'topic' }],
])('what is %s is a fault', (_, record, fault) => {
  expect(event(record)).toEqual({ fault });
});
