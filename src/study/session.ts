import type { StudyEvent, StudyEventOf } from './events.ts';
import type { Learner } from './selection.ts';

/** A practice session, derived from the log. */
export interface Session {
  readonly id: string;
  readonly started: StudyEventOf<'practice-started'>;
  /** The answer given to each question, once given. */
  readonly answers: ReadonlyMap<string, StudyEventOf<'question-answered'>>;
  readonly ended: boolean;
}

/** The latest session, if any. */
export function latestSession(events: readonly StudyEvent[]): Session | undefined {
  const started = events.findLast((event) => event.kind === 'practice-started');
  if (!started) return undefined;
  const answers = new Map<string, StudyEventOf<'question-answered'>>();
  let ended = false;
  for (const event of events) {
    if (event.kind === 'question-answered' && event.session === started.session && !answers.has(event.question)) {
      answers.set(event.question, event);
    }
    if (event.kind === 'practice-ended' && event.session === started.session) ended = true;
  }
  return { id: started.session, started, answers, ended };
}

/** What the log says of a learner, as far as drawing questions needs it. */
export function learnerOf(events: readonly StudyEvent[]): Learner {
  return { latest: latestAnswers(events), flagged: flaggedQuestions(events) };
}

/** Whether the latest answer to each question was right, in practice or in a submitted exam. */
export function latestAnswers(events: readonly StudyEvent[]): Learner['latest'] {
  const latest = new Map<string, boolean>();
  for (const event of events) {
    if (event.kind === 'question-answered') latest.set(event.question, event.correct);
    if (event.kind === 'exam-submitted') for (const { question, correct } of event.marks) latest.set(question, correct);
  }
  return latest;
}

/** The questions a learner has flagged and not unflagged since. */
export function flaggedQuestions(events: readonly StudyEvent[]): Set<string> {
  const flagged = new Set<string>();
  for (const event of events) {
    if (event.kind !== 'question-flagged') continue;
    if (event.flagged) flagged.add(event.question);
    else flagged.delete(event.question);
  }
  return flagged;
}
