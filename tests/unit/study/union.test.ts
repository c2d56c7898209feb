import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOf, type LogEntry } from '../../../src/study/records.ts';
import { isAdditionTo, union } from '../../../src/study/union.ts';
import { anyEvents, log } from './sample-events.ts';

const anyEntries: fc.Arbitrary<LogEntry[]> = anyEvents.map((events) => events.map(entryOf));

describe('the union of two logs', () => {
  test('is the same in either order', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (a, b) => {
        expect(union(a, b)).toEqual(union(b, a));
      }),
    );
  });

  test('is the same however logs are grouped', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, anyEntries, (a, b, c) => {
        expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
      }),
    );
  });

  test('changes nothing when made again', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (a, b) => {
        const once = union(a, b);
        expect(union(once, b)).toEqual(once);
        expect(b.filter(isAdditionTo(once))).toEqual([]);
      }),
    );
  });

  test('has every id of both', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (a, b) => {
        expect(union(a, b).map(({ record }) => record.id)).toEqual([...new Set([...a, ...b].map(({ record }) => record.id))].sort());
      }),
    );
  });

  test('is the same whatever the order of a record’s keys', () => {
    const [event] = log([1, { kind: 'topic-read', topic: 'a/b' }]);
    const entry = entryOf(event!);
    const turned = { ...entry, record: { ...Object.fromEntries(Object.entries(event!).reverse()), id: event!.id } };
    expect(union([entry], [turned])).toEqual([entry]);
    expect([turned].filter(isAdditionTo([entry]))).toEqual([]);
  });
});
