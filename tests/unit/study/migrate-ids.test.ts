import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING_RENAMED } from '../../../src/schema/renamed.ts';
import { migrateIds } from '../../../src/study/migrate-ids.ts';
import { anyEvents, eventId, log, ordered } from './sample-events.ts';

const RENAMED = {
  topics: { 'd/old': 'd/newer', 'd/newer': 'd/newest' },
  cards: { 'd/old#lock': 'd/old#bolt', 'd/newest#bolt': 'd/newest#bar' },
  terms: { quorum: 'majority' },
  questions: { q1: 'q2' },
  challenges: { 'rbac/a': 'rbac/b' },
};
const today = migrateIds(RENAMED);
const card = (id: string): string | undefined => {
  const [event] = log([1, { kind: 'card-reviewed', card: id, rating: 'good', duration: 1 }]).map(today);
  return event && 'card' in event ? event.card : undefined;
};

describe('old ids', () => {
  test('of topics are followed to their end', () => {
    expect(log([1, { kind: 'topic-read', topic: 'd/old' }]).map(today)).toMatchObject([{ topic: 'd/newest' }]);
  });

  test.each([
    ['term:quorum', 'term:majority'],
    ['name:quorum', 'name:majority'],
    ['question:q1', 'question:q2'],
    ['port:d/old:2379-tcp', 'port:d/newest:2379-tcp'],
    ['check:d/old#key', 'check:d/newest#key'],
    ['fix:d/old#lock', 'fix:d/newest#bar'],
    ['check:d/newest#bolt', 'check:d/newest#bar'],
    ['term:other', 'term:other'],
    ['something', 'something'],
  ])('of the card %s become %s', (old, now) => {
    expect(card(old)).toBe(now);
  });

  test('of questions are followed wherever an event names them', () => {
    const asked = { id: 'q1', revision: 'r', order: [0, 1, 2, 3] };
    const attempt = eventId(50);
    const events = log(
      [1, { kind: 'practice-started', session: eventId(51), questions: [asked] }],
      [2, { kind: 'question-answered', question: 'q1', option: 0, correct: true, duration: 1 }],
      [3, { kind: 'exam-started', attempt, paper: 'short', code: 'c', minutes: 30, time: 1, questions: [asked] }],
      [4, { kind: 'exam-submitted', attempt, submittedBy: 'time', marks: [{ question: 'q1', topic: 'd/old', correct: true }] }],
    );
    expect(events.map(today)).toMatchObject([
      { questions: [{ id: 'q2' }] },
      { question: 'q2' },
      { questions: [{ id: 'q2' }] },
      { marks: [{ question: 'q2', topic: 'd/newest' }] },
    ]);
  });

  test('of challenges too', () => {
    expect(log([1, { kind: 'challenge-solved', challenge: 'rbac/a' }]).map(today)).toMatchObject([{ challenge: 'rbac/b' }]);
  });

  test('that lead in a ring are left, and nothing hangs', () => {
    const ring = migrateIds({ ...NOTHING_RENAMED, topics: { a: 'b', b: 'a' } });
    expect(log([1, { kind: 'topic-read', topic: 'a' }]).map(ring)).toMatchObject([{ topic: 'a' }]);
  });
});

test('where nothing was renamed, events are the same objects', () => {
  fc.assert(
    fc.property(anyEvents.map(ordered), (events) => {
      events.map(migrateIds(NOTHING_RENAMED)).forEach((event, i) => expect(event).toBe(events[i]));
    }),
  );
});

test('what is renamed stays the same event', () => {
  fc.assert(
    fc.property(anyEvents.map(ordered), (events) => {
      events.map(today).forEach((event, i) => expect(event).toMatchObject({ id: events[i]!.id, kind: events[i]!.kind, at: events[i]!.at }));
    }),
  );
});
