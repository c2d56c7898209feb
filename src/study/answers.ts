import type { StudyEvent } from './events.ts';

/** An answer that was given and marked. */
export interface Answer {
  readonly question: string;
  readonly correct: boolean;
  readonly at: number;
}

/**
 * The marked answers of a log in its order, in practice and in exams handed in. An exam counts once, as it was handed in
 * first: two devices may have finished the same one.
 */
export function answersOf(events: readonly StudyEvent[]): Answer[] {
  const submitted = new Set<string>();
  const answers: Answer[] = [];
  for (const event of events) {
    if (event.kind === 'question-answered') answers.push({ question: event.question, correct: event.correct, at: event.at });
    if (event.kind !== 'exam-submitted' || submitted.has(event.attempt)) continue;
    submitted.add(event.attempt);
    for (const { question, correct } of event.marks) answers.push({ question, correct, at: event.at });
  }
  return answers;
}

/** Whether the latest answer to each question was right. */
export function latestAnswers(events: readonly StudyEvent[]): Map<string, boolean> {
  return new Map(answersOf(events).map(({ question, correct }) => [question, correct]));
}

/** Questions that were ever answered wrong, the latest missed first: they are cards from then on. */
export function missedQuestions(events: readonly StudyEvent[]): Set<string> {
  const wrong = answersOf(events).flatMap(({ question, correct }) => (correct ? [] : [question]));
  return new Set(wrong.reverse());
}
