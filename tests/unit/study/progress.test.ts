import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NewEvent } from '../../../src/study/events.ts';
import { memoriesOf, Scheduler } from '../../../src/study/memory.ts';
import {
  accuracyByDay,
  domainProgress,
  examScores,
  progressOf,
  solvedChallenges,
  type TopicProgress,
} from '../../../src/study/progress.ts';
import { suggest } from '../../../src/study/suggestion.ts';
import { isWeak } from '../../../src/study/weak.ts';
import { anyEvents, eventId, log, ordered } from './sample-events.ts';
import { sampleBank } from './sample-bank.ts';
import { calendarAhead, UTC } from './sample-calendar.ts';

const scheduler = new Scheduler(0.9);
const MINUTE = 60_000;

describe('progress by topic', () => {
  const topics = ['d/a', 'd/b'];
  const questions = ['q1', 'q2', 'q3'].map((id) => ({ id, topic: 'd/a' }));
  const cards = [{ id: 'card', topic: 'd/a' }];
  const events = log(
    [1, { kind: 'topic-read', topic: 'd/a' }],
    [2, { kind: 'confidence-set', topic: 'd/a', confidence: 'shaky' }],
    [3, { kind: 'confidence-set', topic: 'd/a', confidence: 'sure' }],
    [4, { kind: 'question-answered', question: 'q1', option: 0, correct: false, duration: 1 }],
    [5, { kind: 'question-answered', question: 'q1', option: 1, correct: true, duration: 1 }],
    [6, { kind: 'question-answered', question: 'q2', option: 1, correct: false, duration: 1 }],
    [7, { kind: 'card-reviewed', card: 'card', rating: 'good', duration: 1 }],
    [8, { kind: 'card-reviewed', card: 'gone', rating: 'good', duration: 1 }],
  );
  const input = { topics, questions, cards, scheduler, now: 7 * MINUTE };

  test('is what was read, answered and remembered', () => {
    const [a, b] = progressOf(events, { ...input, memories: memoriesOf(events, scheduler).byCard });
    expect(a).toMatchObject({ read: MINUTE, confidence: 'sure', answers: { right: 1, all: 2 }, questions: 3, lastSeen: 7 * MINUTE });
    expect(a?.memory?.cards).toBe(1);
    expect(a?.memory?.known).toBeCloseTo(1, 3);
    expect(b).toEqual({
      topic: 'd/b',
      read: undefined,
      confidence: undefined,
      answers: { right: 0, all: 0 },
      questions: 0,
      memory: undefined,
      lastSeen: undefined,
    });
  });

  test('does not count a reading that was taken back, and knows less as time goes', () => {
    const undone = [
      ...events,
      ...log(...Array.from({ length: 9 }, (_, i): [number, NewEvent] => [i + 1, { kind: 'undone', event: eventId(0) }])).slice(8),
    ];
    const now = 100 * 24 * 60 * MINUTE;
    const [a] = progressOf(undone, { ...input, now, memories: memoriesOf(undone, scheduler).byCard });
    expect(a?.read).toBeUndefined();
    expect(a?.memory?.known).toBeLessThan(0.9);
  });

  test('of a domain is that of its topics together, memory weighed by cards', () => {
    const topic = { topic: 'd/a', read: 5, confidence: undefined, answers: { right: 1, all: 2 }, questions: 3, lastSeen: 7 };
    const topics: TopicProgress[] = [
      { ...topic, memory: { known: 0.5, cards: 1 } },
      { ...topic, topic: 'd/b', read: undefined, memory: { known: 0.9, cards: 3 }, lastSeen: 9 },
      { ...topic, topic: 'd/c', read: undefined, answers: { right: 0, all: 0 }, memory: undefined, lastSeen: undefined },
    ];
    expect(domainProgress(topics)).toEqual({
      read: 1,
      answers: { right: 2, all: 4 },
      questions: 9,
      memory: { known: 0.8, cards: 4 },
      lastSeen: 9,
    });
    expect(domainProgress([])).toEqual({ read: 0, answers: { right: 0, all: 0 }, questions: 0, memory: undefined, lastSeen: undefined });
  });

  test('does not depend on the order in which events arrived', () => {
    const all = ['a', 'b', 'c', 'd', 'e'];
    const items = all.map((id) => ({ id, topic: id }));
    const derive = (some: Parameters<typeof progressOf>[0]) =>
      progressOf(some, {
        topics: all,
        questions: items,
        cards: items,
        memories: memoriesOf(some, scheduler).byCard,
        scheduler,
        now: 2_000_000,
      });
    fc.assert(
      fc.property(
        anyEvents.map(ordered).chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        ([sorted, shuffled]) => {
          expect(derive(ordered(shuffled))).toEqual(derive(sorted));
        },
      ),
    );
  });
});

test('accuracy is counted by the learner’s day', () => {
  const events = log(
    [10, { kind: 'question-answered', question: 'q', option: 0, correct: true, duration: 1 }],
    [1430, { kind: 'question-answered', question: 'q', option: 0, correct: false, duration: 1 }],
    [1450, { kind: 'question-answered', question: 'q', option: 0, correct: true, duration: 1 }],
  );
  expect(accuracyByDay(events, UTC)).toEqual([
    { day: 0, right: 1, all: 2 },
    { day: 1, right: 1, all: 1 },
  ]);
  expect(accuracyByDay(events, calendarAhead(1))).toEqual([
    { day: 0, right: 1, all: 1 },
    { day: 1, right: 1, all: 2 },
  ]);
});

test('exam scores are those handed in, oldest first', () => {
  const attempt = eventId(99);
  const events = log(
    [
      1,
      {
        kind: 'exam-started',
        attempt,
        paper: 'short',
        code: 'x',
        minutes: 30,
        time: 1,
        questions: [{ id: 'q', revision: 'r', order: [0, 1, 2, 3] }],
      },
    ],
    [2, { kind: 'exam-submitted', attempt, submittedBy: 'candidate', marks: [{ question: 'q', topic: 'd/a', correct: true }] }],
  );
  expect(examScores(events)).toEqual([{ at: MINUTE, percent: 100 }]);
  expect(examScores(events.slice(0, 1))).toEqual([]);
});

test('challenges are solved once they ever were', () => {
  const events = log([1, { kind: 'challenge-solved', challenge: 'rbac/one' }], [2, { kind: 'challenge-solved', challenge: 'rbac/one' }]);
  expect(solvedChallenges(events)).toEqual(new Set(['rbac/one']));
});

test.each([
  [3, 4, false],
  [3, 5, true],
  [6, 8, false],
  [5, 8, true],
  [0, 3, false],
])('%i of %i right: weak %s', (right, all, weak) => {
  expect(isWeak({ right, all })).toBe(weak);
});

describe('what next', () => {
  const { domains } = sampleBank(1);
  const topic = (id: string, part: Partial<TopicProgress> = {}): TopicProgress => ({
    topic: id,
    read: 1,
    confidence: undefined,
    answers: { right: 0, all: 0 },
    questions: 5,
    memory: undefined,
    lastSeen: undefined,
    ...part,
  });

  test('is a review while cards are due', () => {
    expect(suggest([topic('domain-0/a', { read: undefined })], 3, { domains })).toEqual({ kind: 'review', due: 3 });
  });

  test('is then the weak topic with most to gain by weight', () => {
    const light = topic('domain-5/a', { answers: { right: 2, all: 10 } });
    const heavy = topic('domain-1/a', { answers: { right: 5, all: 10 } });
    expect(suggest([light, heavy], 0, { domains })).toMatchObject({ kind: 'practise', topic: 'domain-1/a', weight: 22 });
  });

  test('is then the first unread topic of the weightiest domain', () => {
    const strong = topic('domain-1/a', { answers: { right: 9, all: 10 } });
    const few = topic('domain-1/b', { answers: { right: 0, all: 2 } });
    expect(
      suggest([strong, few, topic('domain-0/a', { read: undefined }), topic('domain-2/a', { read: undefined })], 0, { domains }),
    ).toEqual({
      kind: 'read',
      topic: 'domain-2/a',
      weight: 22,
    });
  });

  test('is an exam when all is read and nothing is weak', () => {
    expect(suggest([topic('domain-0/a')], 0, { domains })).toEqual({ kind: 'exam' });
  });
});
