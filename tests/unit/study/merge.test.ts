import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studyEvent, type StudyEvent } from '../../../src/study/events.ts';
import { additions, exportOf, readExport, union } from '../../../src/study/merge.ts';
import { anyEvents, eventId, log } from './sample-events.ts';

describe('the union of two logs', () => {
  test('is the same in either order', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (a, b) => {
        expect(union(a, b)).toEqual(union(b, a));
      }),
    );
  });

  test('is the same however logs are grouped', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, anyEvents, (a, b, c) => {
        expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
      }),
    );
  });

  test('changes nothing when made again', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (a, b) => {
        const once = union(a, b);
        expect(union(once, b)).toEqual(once);
        expect(additions(once, b)).toEqual([]);
      }),
    );
  });

  test('has every id of both', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (a, b) => {
        expect(union(a, b).map(({ id }) => id)).toEqual([...new Set([...a, ...b].map(({ id }) => id))].sort());
      }),
    );
  });
});

describe('a file', () => {
  const events = log([1, { kind: 'topic-read', topic: 'a/b' }], [2, { kind: 'confidence-set', topic: 'a/b', confidence: 'fair' }]);

  test('is read as it was written, through JSON', () => {
    fc.assert(
      fc.property(anyEvents, (some) => {
        const kept = union(some, []);
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
          const file = exportOf(some, 'v1', 0);
          expect(readExport({ ...file, events: shuffled })).toEqual(readExport(file));
        },
      ),
    );
  });

  test('gives the same whatever the order of a record’s keys', () => {
    const [event] = events;
    const turned = Object.fromEntries(Object.entries(event!).reverse()) as StudyEvent;
    expect(union([event!], [turned])).toEqual([event]);
    expect(additions([event!], [turned])).toEqual([]);
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
        { reason: '“questions.0.order” has a value that it cannot have' },
        { reason: '“questions” has a value that it cannot have' },
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
        { place: 2, id: 'x' },
        { place: 3, id: undefined },
        { place: 4, id: eventId(1) },
      ],
    });
  });

  test.each([
    ['no object', 7],
    ['nothing', null],
    ['something else', { format: 'anki', version: 1, events: [] }],
    ['of a newer version', { format: 'kcsa-field-guide-log', version: 2, events: [] }],
    ['without events', { format: 'kcsa-field-guide-log', version: 1 }],
  ])('that is %s is refused with a sentence', (_, json) => {
    expect(readExport(json)).toHaveProperty('problem');
  });

  test('may be any JSON whatever: what is read of it is events, and nothing throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.oneof(fc.jsonValue(), anyEvents)), (json, records) => {
        for (const file of [json, { format: 'kcsa-field-guide-log', version: 1, events: records.flat() }]) {
          const read = readExport(file);
          if ('events' in read) for (const event of read.events) expect(studyEvent.safeParse(event).success).toBe(true);
        }
      }),
    );
  });

  test('has no ids and times that nothing could come after', () => {
    const [event] = events;
    const records = [
      { ...event, id: '7ZZZZZZZZZZZZZZZZZZZZZZZZZ' },
      { ...event, at: 8.64e15 },
      { ...event, id: '0ZZZZZZZZZZZZZZZZZZZZZZZZZ', at: 2 ** 45 - 1 },
    ];
    expect(readExport({ ...exportOf(events, 'v1', 0), events: records })).toMatchObject({
      events: [{ id: '0ZZZZZZZZZZZZZZZZZZZZZZZZZ' }],
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
