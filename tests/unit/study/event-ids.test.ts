import { expect, test } from 'vitest';
import { idAfter } from '../../../src/storage/event-id.ts';
import { studyEvent } from '../../../src/study/events.ts';

const now = Date.parse('2026-11-26T12:00:00Z');

test('an id sorts after the last one, also when the clock was set back', () => {
  const first = idAfter(undefined, now);
  const second = idAfter(first, now - 3_600_000);
  expect(second > first).toBe(true);
});

test('after the greatest id that an import can bring, what is recorded can still be read', () => {
  const id = idAfter('0ZZZZZZZZZZZZZZZZZZZZZZZZZ', now);
  expect(studyEvent.safeParse({ kind: 'topic-read', topic: 'a/b', id, at: now, guide: 'v1', schema: 1 }).success).toBe(true);
});
