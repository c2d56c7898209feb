import { expect, test } from 'vitest';
import type { NewEvent } from '../../../src/study/events.ts';
import { learnerStateOf } from '../../../src/study/learner-state.ts';
import { studyHistory } from '../../../src/study/study-history.ts';
import { log } from './sample-events.ts';
import { sampleBank } from './sample-bank.ts';
import { UTC } from './sample-calendar.ts';

const DAY = 24 * 60;

test('the history is of the latest days with answers, and of those to come', () => {
  const days = Array.from({ length: 40 }, (_, i) => i + 1);
  const card = { id: 'term:a', kind: 'term', topic: 'domain-0/a' } as const;
  const answered = days.map((day): [number, NewEvent] => [
    day * DAY,
    { kind: 'question-answered', question: 'q', option: 0, correct: day % 2 === 0, duration: 1 },
  ]);
  const events = log(...answered, [41 * DAY, { kind: 'card-reviewed', card: card.id, rating: 'good', duration: 1 }]);
  const now = 41 * DAY * 60_000;
  const catalogue = { topics: [], cards: [card], challenges: [] };
  const history = studyHistory(events, learnerStateOf(events, { bank: sampleBank(1), catalogue }, { now, calendar: UTC }), now, UTC);
  expect(history.today).toBe(41);
  expect(history.accuracy.map(({ day }) => day)).toEqual(days.slice(-30));
  expect(history.due).toHaveLength(30);
  expect(history.due.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(history.exams).toEqual([]);
});
