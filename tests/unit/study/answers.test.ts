import { describe, expect, test } from 'vitest';
import { answersOf, latestAnswers, missedQuestions } from '../../../src/study/answers.ts';
import type { NewEvent } from '../../../src/study/events.ts';
import { eventId, log } from './sample-events.ts';

const MINUTE = 60_000;
const answered = (question: string, correct: boolean): NewEvent => ({
  kind: 'question-answered',
  question,
  option: 0,
  correct,
  duration: 1,
});
const submitted = (attempt: number, marks: Record<string, boolean>): NewEvent => ({
  kind: 'exam-submitted',
  attempt: eventId(attempt),
  submittedBy: 'candidate',
  marks: Object.entries(marks).map(([question, correct]) => ({ question, topic: 'd/a', correct })),
});

describe('answers', () => {
  const events = log(
    [1, answered('a', false)],
    [2, submitted(90, { a: true, b: false })],
    [3, answered('c', false)],
    // The same paper, finished on another device too.
    [4, submitted(90, { a: false, b: true, c: true })],
    [5, submitted(91, { d: false })],
  );

  test('are those of practice and of exams, each exam as it was handed in first', () => {
    expect(answersOf(events)).toEqual([
      { question: 'a', correct: false, at: MINUTE },
      { question: 'a', correct: true, at: 2 * MINUTE },
      { question: 'b', correct: false, at: 2 * MINUTE },
      { question: 'c', correct: false, at: 3 * MINUTE },
      { question: 'd', correct: false, at: 5 * MINUTE },
    ]);
  });

  test('count by the latest to each question', () => {
    expect(Object.fromEntries(latestAnswers(events))).toEqual({ a: true, b: false, c: false, d: false });
  });

  test('that were ever wrong make missed questions, the latest first', () => {
    expect([...missedQuestions([...events, ...log([9, answered('d', true)])])]).toEqual(['d', 'c', 'b', 'a']);
  });
});
