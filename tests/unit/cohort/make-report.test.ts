import { expect, test } from 'vitest';
import { z } from 'zod';
import { reportOf } from '../../../src/cohort/make-report.ts';
import { isName, nameKey, report } from '../../../src/cohort/report.ts';
import type { NewEvent, StudyEvent } from '../../../src/study/events.ts';
import { assemblePaper } from '../../../src/study/paper.ts';
import { learnerStateOf } from '../../../src/study/learner-state.ts';
import { sampleBank } from '../study/sample-bank.ts';
import { UTC } from '../study/sample-calendar.ts';
import { eventId, log } from '../study/sample-events.ts';

const BANK = sampleBank(2);
const NOW = Date.UTC(2026, 10, 30);
const SESSION = eventId(900);
const ATTEMPT = eventId(901);
const [A, B] = ['domain-0-a-0', 'domain-0-a-1'];

function reportFrom(
  events: readonly StudyEvent[],
  { records, withTimes = false }: { records?: readonly { id: string }[]; withTimes?: boolean } = {},
) {
  const catalogue = { topics: BANK.topics, cards: [], challenges: [] };
  const { progress } = learnerStateOf(events, { bank: BANK, catalogue }, { now: NOW, calendar: UTC });
  return reportOf({ name: 'Ana Núñez', events, progress, withTimes, ...(records && { records }) }, BANK, NOW);
}

function answered(question: string, option: number, more: { session?: string; guide?: string } = {}): NewEvent {
  return { kind: 'question-answered', question, option, correct: option === 0, duration: 1, ...more };
}

function started(revision: string): NewEvent {
  return { kind: 'practice-started', session: SESSION, questions: [{ id: A, revision, order: [0, 1, 2, 3] }] };
}

test('a report has the figures of each topic, answers with revisions, and fits its schema', () => {
  const events = log(
    [1, started('r1')],
    [2, answered(A, 2, { session: SESSION })],
    [3, answered(A, 0)],
    [4, { kind: 'topic-read', topic: 'domain-0/a' }],
  );
  const made = reportFrom(events);
  expect(report.parse(made)).toEqual(made);
  expect(made).toMatchObject({
    format: 'field-guide-report',
    guide: { id: 'guide', version: 'v1' },
    made: '2026-11-30T00:00:00.000Z',
    learner: 'Ana Núñez',
    answers: [
      { question: A, revision: 'r1', option: 2, correct: false, at: '1970-01-01T00:02:00.000Z', first: true },
      { question: A, revision: 'r1', option: 0, correct: true },
    ],
    exams: [],
  });
  expect(made.answers[1]).not.toHaveProperty('first');
  expect(made.topics[0]).toEqual({ topic: 'domain-0/a', read: true, right: 1, answered: 1, questions: 2 });
  expect(made).not.toHaveProperty('log');
});

test('an answer is the first to a revision, not to a question; one of an unknown revision is none, and lets none come after it', () => {
  const older = log(
    [1, started('r0')],
    [2, answered(A, 1, { session: SESSION })],
    [3, answered(A, 1)],
    [4, answered(B, 1)],
    [5, answered(B, 1)],
  );
  // What a topic's page asked in an older version of the guide does not say its revision.
  const events = older.map((event, i) => (i === 3 ? { ...event, guide: 'v0' } : event));
  expect(reportFrom(events).answers.map(({ revision, first }) => [revision, first])).toEqual([
    ['r0', true],
    ['r1', true],
    [undefined, undefined],
    ['r1', undefined],
  ]);
});

test('an exam is reported once handed in: by code, unanswered questions without an option, first answers told from later ones', () => {
  const { questions, minutes } = assemblePaper(BANK, { kind: 'short', code: 'week 3' });
  const [one, two] = questions.map(({ id }) => id);
  const events = log(
    [1, answered(one!, 0)],
    [2, { kind: 'exam-started', attempt: ATTEMPT, paper: 'short', code: 'week 3', minutes, time: 1.5, questions: [...questions] }],
    [3, { kind: 'exam-answered', attempt: ATTEMPT, question: one!, option: 3 }],
    [4, { kind: 'exam-answered', attempt: ATTEMPT, question: two!, option: 0 }],
    [
      5,
      {
        kind: 'exam-submitted',
        attempt: ATTEMPT,
        submittedBy: 'candidate',
        marks: questions.map(({ id }) => ({ question: id, topic: 'domain-0/a', correct: id === two })),
      },
    ],
  );
  const [exam] = reportFrom(events).exams;
  expect(exam).toMatchObject({ code: 'week 3', paper: 'short', guide: 'v1', submitted: '1970-01-01T00:05:00.000Z' });
  expect(exam!.answers.slice(0, 3)).toEqual([
    { question: one, topic: 'domain-0/a', revision: 'r1', option: 3, correct: false },
    { question: two, topic: 'domain-0/a', revision: 'r1', option: 0, correct: true, first: true },
    { question: questions[2]!.id, topic: 'domain-0/a', revision: 'r1', correct: false },
  ]);
  // What time was taken is said only where the learner wants it said.
  expect(exam).not.toHaveProperty('time');
  expect(JSON.stringify(reportFrom(events))).not.toMatch(/minutes|1\.5/);
  const said = reportFrom(events, { withTimes: true });
  expect(report.parse(said).exams[0]).toMatchObject({ time: 1.5 });
  expect(reportFrom(events.slice(0, 4)).exams).toEqual([]);
});

test('the full log is in it only where it is given, as it was recorded', () => {
  const record = { id: eventId(1), at: 1, kind: 'of-a-later-version', schema: 99, extra: { a: 1 } };
  expect(report.parse(reportFrom([], { records: [record] })).log).toEqual([record]);
});

test('the published schema is one of JSON Schema', () => {
  expect(z.toJSONSchema(report)).toMatchObject({ type: 'object', additionalProperties: false });
});

test.each(['Ana', 'Ana María Núñez-Gómez', 'O’Brien, Seán (2)', '李小龍', 'ทดสอบ', 'A.', '7'])('%s is a name', (name) => {
  expect(isName(name)).toBe(true);
});

test.each(['', ' ', '=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '<b>Ana</b>', 'Ana\u202Eana', 'Ana\nBo', 'a'.repeat(81), 'Ana "x"', 'Ana​Bo'])(
  '%j is none',
  (name) => {
    expect(isName(name)).toBe(false);
  },
);

test('names are compared without regard to case, width and spaces', () => {
  expect(nameKey('  ANA   Núñez ')).toBe(nameKey('Ana Núñez'));
  expect(nameKey('Ａna')).toBe(nameKey('ana'));
});
