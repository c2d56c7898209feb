import { describe, expect, test } from 'vitest';
import { announcementDue, attemptsOf, openAttempt, timeLeft } from '../../../src/study/attempt.ts';
import { EVENT_SCHEMA } from '../../../src/study/event-limits.ts';
import { studyEvent, type NewEvent, type StudyEvent } from '../../../src/study/events.ts';
import { markPaper, percentOf, scoreOf, topicTallies } from '../../../src/study/score.ts';
import { flaggedQuestions, openSession, sessionOf } from '../../../src/study/session.ts';
import { sampleBank } from './sample-bank.ts';
import { ordered } from './sample-events.ts';

const MINUTE = 60_000;
const ATTEMPT = '01JD0000000000000000000000';
const order = [0, 1, 2, 3];

/** A log in which each happening comes at a minute of its own. */
function log(...happenings: [minute: number, NewEvent][]): StudyEvent[] {
  return happenings.map(([minute, happening], i) =>
    studyEvent.parse({
      ...happening,
      id: `01JD00000000000000000000${String(i).padStart(2, '0')}`,
      at: minute * MINUTE,
      guide: 'v1',
      schema: EVENT_SCHEMA,
    }),
  );
}

const started = {
  kind: 'exam-started',
  attempt: ATTEMPT,
  paper: 'short',
  code: 'week-3',
  minutes: 30,
  time: 1,
  questions: ['q1', 'q2', 'q3'].map((id) => ({ id, revision: 'r1', order })),
} as const satisfies NewEvent;
const answer = (question: string, option: number): NewEvent => ({ kind: 'exam-answered', attempt: ATTEMPT, question, option });
const view = (question: string): NewEvent => ({ kind: 'exam-viewed', attempt: ATTEMPT, question });

describe('an attempt', () => {
  test('remembers the last answer, flags, the place and the time with each question', () => {
    const [attempt] = attemptsOf(
      log(
        [0, started],
        [2, answer('q1', 1)],
        [3, view('q2')],
        [4, answer('q1', 2)],
        [5, { kind: 'exam-flagged', attempt: ATTEMPT, question: 'q2', flagged: true }],
        [7, view('q1')],
        [8, view('q3')],
      ),
    );
    expect(attempt?.answers).toEqual(new Map([['q1', 2]]));
    expect(attempt?.flagged).toEqual(new Set(['q2']));
    expect(attempt?.at).toBe('q3');
    expect(attempt?.spent).toEqual(
      new Map([
        ['q1', 4 * MINUTE],
        ['q2', 4 * MINUTE],
      ]),
    );
    expect(attempt && openAttempt([attempt])).toBe(attempt);
  });

  test('is closed by its submission, and nothing after counts', () => {
    const events = log(
      [0, started],
      [1, answer('q1', 0)],
      [2, { kind: 'exam-submitted', attempt: ATTEMPT, submittedBy: 'candidate', marks: [] }],
      [3, answer('q2', 0)],
    );
    const attempts = attemptsOf(events);
    expect(attempts[0]?.answers.size).toBe(1);
    expect(openAttempt(attempts)).toBeUndefined();
  });

  test('that is open is the latest one, and no other once it is submitted', () => {
    const second: NewEvent = { ...started, attempt: '01JD0000000000000000000009' };
    const submitted: NewEvent = { kind: 'exam-submitted', attempt: second.attempt, submittedBy: 'candidate', marks: [] };
    expect(openAttempt(attemptsOf(log([0, started], [1, second])))?.id).toBe(second.attempt);
    expect(openAttempt(attemptsOf(log([0, started], [1, second], [2, submitted])))).toBeUndefined();
  });

  test('counts no time with a question after time is up, and takes flags back', () => {
    const [attempt] = attemptsOf(
      log(
        [0, started],
        [1, { kind: 'exam-flagged', attempt: ATTEMPT, question: 'q1', flagged: true }],
        [2, { kind: 'exam-flagged', attempt: ATTEMPT, question: 'q1', flagged: false }],
        [500, { kind: 'exam-submitted', attempt: ATTEMPT, submittedBy: 'time', marks: [] }],
      ),
    );
    expect(attempt?.spent.get('q1')).toBe(30 * MINUTE);
    expect(attempt?.flagged.size).toBe(0);
  });

  test('does not depend on the order in which its events arrived', () => {
    const events = log([0, started], [1, answer('q1', 0)], [2, view('q2')], [3, answer('q1', 3)]);
    expect(attemptsOf(ordered([...events].reverse().concat(events)))).toEqual(attemptsOf(events));
  });
});

describe('time', () => {
  test('runs on the wall, also while the page is closed', () => {
    const [attempt] = attemptsOf(log([0, started], [1, answer('q1', 0)]));
    expect(timeLeft(attempt!, 10 * MINUTE)).toBe(20 * MINUTE);
    expect(timeLeft(attempt!, 500 * MINUTE)).toBe(0);
  });

  test('is not given back by a clock set back', () => {
    const [attempt] = attemptsOf(log([0, started], [25, answer('q1', 0)]));
    expect(timeLeft(attempt!, 2 * MINUTE)).toBe(5 * MINUTE);
    expect(timeLeft(attempt!, -1000 * MINUTE)).toBe(5 * MINUTE);
  });

  test.each([
    [1, 30],
    [1.25, 38],
    [1.5, 45],
    [2, 60],
    ['none', Infinity],
  ] as const)('is so many times that of the paper: %s', (time, minutes) => {
    const [attempt] = attemptsOf(log([0, { ...started, time }]));
    expect(timeLeft(attempt!, 0)).toBe(minutes * MINUTE);
  });

  test('is announced at its half and at 10, 5 and 1 minutes, the latest alone when several are passed at once', () => {
    const whole = 45 * MINUTE;
    expect(announcementDue(whole, whole, whole)).toBeUndefined();
    expect(announcementDue(22.5 * MINUTE + 1, 22.5 * MINUTE, whole)).toBe('half');
    expect(announcementDue(22.5 * MINUTE, 22 * MINUTE, whole)).toBeUndefined();
    expect(announcementDue(12 * MINUTE, 4 * MINUTE, whole)).toBe(5);
    expect(announcementDue(30 * MINUTE, 9 * MINUTE, whole)).toBe(10);
    expect(announcementDue(12 * MINUTE, 0, whole)).toBe(1);
    expect(announcementDue(Infinity, Infinity, Infinity)).toBeUndefined();
  });
});

describe('marks', () => {
  const key = new Map([
    ['q1', { topic: 'domain-0/a', revision: 'r1', right: 1 }],
    ['q2', { topic: 'domain-1/a', revision: 'r1', right: 0 }],
  ]);

  test('unanswered is wrong, and a question that has left the guide is left out', () => {
    const [attempt] = attemptsOf(log([0, started], [1, answer('q1', 1)], [2, answer('q3', 0)]));
    expect(markPaper(attempt!, key)).toEqual([
      { question: 'q1', topic: 'domain-0/a', correct: true },
      { question: 'q2', topic: 'domain-1/a', correct: false },
    ]);
  });

  test('a question that was rewritten since is left out', () => {
    const [attempt] = attemptsOf(log([0, started], [1, answer('q1', 1)]));
    const rewritten = new Map([...key].map(([id, entry]) => [id, id === 'q1' ? { ...entry, revision: 'r2' } : entry]));
    expect(markPaper(attempt!, rewritten).map(({ question }) => question)).toEqual(['q2']);
  });

  test.each([
    [45, 60, true],
    [44, 60, false],
    [15, 20, true],
    [14, 20, false],
    [0, 0, false],
  ])('%i of %i right: pass %s', (right, all, passed) => {
    const marks = Array.from({ length: all }, (_, i) => ({ question: `q${i}`, topic: 'domain-0/a', correct: i < right }));
    expect(scoreOf(marks, sampleBank(1)).passed).toBe(passed);
  });

  test('are counted by domain in the curriculum’s order, and by topic weakest first', () => {
    const marks = [
      { question: 'a', topic: 'domain-1/a', correct: true },
      { question: 'b', topic: 'domain-0/a', correct: false },
      { question: 'c', topic: 'domain-0/b', correct: true },
    ];
    expect(scoreOf(marks, sampleBank(1)).byDomain.map(({ id, right, all, weight }) => [id, right, all, weight])).toEqual([
      ['domain-0', 1, 2, 14],
      ['domain-1', 1, 1, 22],
    ]);
    expect(topicTallies(marks)[0]).toEqual({ id: 'domain-0/a', right: 0, all: 1 });
  });

  test('a share is rounded down', () => {
    expect(percentOf({ right: 749, all: 1000 })).toBe(74);
  });
});

describe('practice', () => {
  const SESSION = '01JD0000000000000000000001';
  const practice = log(
    [0, { kind: 'practice-started', session: SESSION, questions: ['q1', 'q3'].map((id) => ({ id, revision: 'r1', order })) }],
    [1, { kind: 'question-answered', question: 'q1', option: 0, correct: false, duration: 5, session: SESSION }],
    [2, { kind: 'question-flagged', question: 'q1', flagged: true }],
  );

  test('a session is found again with its answers', () => {
    const session = openSession(practice);
    expect(session?.answers.get('q1')?.correct).toBe(false);
    expect(session?.ended).toBe(false);
    expect(flaggedQuestions(practice)).toEqual(new Set(['q1']));
  });

  test('a session is one’s own, whatever was begun elsewhere', () => {
    const other = '01JD0000000000000000000002';
    const both = [
      ...practice,
      ...log(
        [0, practice[0]!],
        [1, practice[1]!],
        [2, practice[2]!],
        [3, { kind: 'practice-started', session: other, questions: [{ id: 'q2', revision: 'r1', order }] }],
        [4, { kind: 'question-flagged', question: 'q1', flagged: false }],
      ).slice(3),
    ];
    expect(openSession(both)?.id).toBe(other);
    expect(sessionOf(both, SESSION)).toMatchObject({ id: SESSION, ended: false });
    expect(sessionOf(both, SESSION)?.answers.size).toBe(1);
    expect(sessionOf(both, other)?.answers.size).toBe(0);
    expect(sessionOf(both, ATTEMPT)).toBeUndefined();
    expect(flaggedQuestions(both)).toEqual(new Set());
  });

  test('a session without a question left is open no more', () => {
    const answered = log(
      [0, practice[0]!],
      [1, practice[1]!],
      [2, { kind: 'question-answered', question: 'q3', option: 0, correct: true, duration: 5, session: SESSION }],
    );
    expect(openSession(answered)).toBeUndefined();
  });

  test('a session that has ended is open no more', () => {
    const ended = [
      ...practice,
      ...log([0, practice[0]!], [1, practice[1]!], [2, practice[2]!], [3, { kind: 'practice-ended', session: SESSION }]).slice(3),
    ];
    expect(openSession(ended)).toBeUndefined();
    expect(sessionOf(ended, SESSION)?.ended).toBe(true);
  });
});
