import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LATEST_TIME, MAX_EXAM_MINUTES, MAX_QUESTIONS } from '../../../src/study/event-limits.ts';
import { EVENT_KINDS, studyEvent } from '../../../src/study/events.ts';
import { exportOf, openExport, readFileRecords } from '../../../src/study/export-file.ts';
import { recordFaultText } from '../../../src/study/import-messages.ts';
import { inOrder } from '../../../src/study/union.ts';
import { anyEvents, eventId, log, ordered } from './sample-events.ts';

/** What an import takes from a file. */
function readExport(json: unknown): { events: unknown[]; invalid: ReturnType<typeof readFileRecords>['invalid'] } | { fault: string } {
  const opened = openExport(json);
  if ('fault' in opened) return opened;
  const { entries, invalid } = readFileRecords(opened.records);
  return { events: entries.map(({ event }) => event), invalid };
}

describe('a file', () => {
  const events = log([1, { kind: 'topic-read', topic: 'a/b' }], [2, { kind: 'confidence-set', topic: 'a/b', confidence: 'fair' }]);

  test('is read as it was written, through JSON', () => {
    fc.assert(
      fc.property(anyEvents, (some) => {
        const kept = ordered(some);
        const file: unknown = JSON.parse(JSON.stringify(exportOf(kept, 'v1', 0)));
        expect(readExport(file)).toEqual({ events: kept, invalid: [] });
      }),
    );
  });

  test('gives the same whatever the order of its records, also where one id stands for two of them', () => {
    fc.assert(
      fc.property(
        anyEvents.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        ([some, shuffled]) => {
          expect(inOrder(readFileRecords(shuffled).entries)).toEqual(inOrder(readFileRecords(some).entries));
        },
      ),
    );
  });

  test('has no paper that cannot be answered', () => {
    const question = { id: 'q', revision: 'r', order: [0, 1, 2, 3] };
    const started = log([1, { kind: 'practice-started', session: eventId(5), questions: [question] }])[0]!;
    const records = [
      { ...started, questions: [{ ...question, order: [0, 0, 1, 2] }] },
      { ...started, questions: [question, question] },
    ];
    expect(readExport({ ...exportOf([], 'v1', 0), events: [...records, started] })).toMatchObject({
      events: [{ id: started.id }],
      invalid: [
        { code: 'bad-field', field: 'questions.0.order' },
        { code: 'bad-field', field: 'questions' },
      ],
    });
  });

  test('keeps its valid records and names the others', () => {
    const file = {
      ...exportOf(events, 'v1', 0),
      events: [events[0], { id: 'x', kind: 'topic-read' }, 7, { ...events[1], at: -1 }, events[1]],
    };
    const read = readExport(file);
    expect(read).toMatchObject({
      events,
      invalid: [
        { place: 2, id: 'x', code: 'bad-id' },
        { place: 3, id: undefined, code: 'not-a-record' },
        { place: 4, id: eventId(1), code: 'bad-time' },
      ],
    });
  });

  test.each([
    ['no object', 7, 'not-an-export'],
    ['nothing', null, 'not-an-export'],
    ['something else', { format: 'anki', version: 1, events: [] }, 'not-an-export'],
    ['of a newer version', { format: 'kcsa-field-guide-log', version: 3, events: [] }, 'newer-version'],
    ['without events', { format: 'kcsa-field-guide-log', version: 1 }, 'not-an-export'],
  ])('that is %s is refused', (_, json, fault) => {
    expect(readExport(json)).toEqual({ fault });
  });

  test('of each version that was published is read, every event of it', () => {
    const kept: unknown = JSON.parse(readFileSync('tests/fixtures/histories/export-v1.json', 'utf8'));
    const read = readExport(kept);
    expect(read).toMatchObject({ invalid: [] });
    expect('events' in read && read.events).toHaveLength(19);
    expect('events' in read && new Set(read.events.map((event) => studyEvent.parse(event).kind)).size).toBe(EVENT_KINDS.size);
  });

  test('says of each fault what it is, in a sentence’s end', () => {
    for (const code of ['not-a-record', 'bad-id', 'bad-time', 'bad-kind', 'bad-schema', 'bad-field', 'too-long'] as const)
      expect(recordFaultText({ code, field: 'topic' })).toMatch(/^(it|its|“topic”) .*[a-z]$/);
  });

  test('has no exam that goes on for ever, and no record without end', () => {
    const question = (i: number) => ({ id: `q${i}`, revision: 'r', order: [0, 1, 2, 3] });
    const exam = {
      ...log([
        1,
        { kind: 'exam-started', attempt: eventId(5), paper: 'full', code: '', minutes: 90, time: 1, questions: [question(0)] },
      ])[0]!,
    };
    const many = Array.from({ length: MAX_QUESTIONS + 1 }, (_, i) => question(i));
    const records = [
      exam,
      { ...exam, minutes: MAX_EXAM_MINUTES + 1 },
      { ...exam, minutes: 9e15 },
      { ...exam, questions: many },
      { ...exam, note: 'x'.repeat(100_000) },
    ];
    expect(readExport({ ...exportOf([], 'v1', 0), events: records })).toMatchObject({
      events: [exam],
      invalid: [
        { place: 2, code: 'bad-field', field: 'minutes' },
        { place: 3, code: 'bad-field', field: 'minutes' },
        { place: 4, code: 'bad-field', field: 'questions' },
        { place: 5, code: 'too-long' },
      ],
    });
  });

  test('may be any JSON whatever: what is read of it is events, and nothing throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.oneof(fc.jsonValue(), anyEvents)), (json, records) => {
        for (const file of [json, { format: 'kcsa-field-guide-log', version: 1, events: records.flat() }]) {
          const read = readExport(file);
          if ('events' in read)
            for (const event of read.events) if (event !== undefined) expect(studyEvent.safeParse(event).success).toBe(true);
        }
      }),
    );
  });

  test('has no ids and times that cannot be told', () => {
    const [event] = events;
    const records = [
      { ...event, id: '8ZZZZZZZZZZZZZZZZZZZZZZZZZ' },
      { ...event, at: 8.64e15 },
      { ...event, id: '7ZZZZZZZZZZZZZZZZZZZZZZZZZ', at: LATEST_TIME },
    ];
    expect(readExport({ ...exportOf(events, 'v1', 0), events: records })).toMatchObject({
      events: [{ id: '7ZZZZZZZZZZZZZZZZZZZZZZZZZ' }],
      invalid: [{ place: 1 }, { place: 2 }],
    });
  });

  test('cannot reach beyond its records by names that objects have', () => {
    const hostile: unknown = JSON.parse(
      '{"format":"kcsa-field-guide-log","version":1,"events":[{"__proto__":{"kind":"topic-read"}}],"__proto__":{"polluted":true}}',
    );
    readExport(hostile);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
