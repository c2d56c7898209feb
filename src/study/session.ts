import { latestAnswers } from './answers.ts';
import type { StudyEvent, StudyEventOf } from './events.ts';
import type { AnswerHistory } from './practice-filter.ts';

/** A practice session, derived from the log. */
export interface Session {
  readonly id: string;
  readonly started: StudyEventOf<'practice-started'>;
  /** The answer given to each question, once given. */
  readonly answers: ReadonlyMap<string, StudyEventOf<'question-answered'>>;
  readonly ended: boolean;
}

/** The session that was begun last, unless it has ended or has no question left. */
export function openSession(events: readonly StudyEvent[]): Session | undefined {
  const started = events.findLast((event) => event.kind === 'practice-started');
  const session = started && sessionOf(events, started.session);
  if (!session || session.ended || started.questions.every(({ id }) => session.answers.has(id))) return undefined;
  return session;
}

/** A session by its id. */
export function sessionOf(events: readonly StudyEvent[], id: string): Session | undefined {
  const started = events.find((event) => event.kind === 'practice-started' && event.session === id);
  if (started?.kind !== 'practice-started') return undefined;
  const answers = new Map<string, StudyEventOf<'question-answered'>>();
  let ended = false;
  for (const event of events) {
    if (event.kind === 'question-answered' && event.session === id && !answers.has(event.question)) answers.set(event.question, event);
    if (event.kind === 'practice-ended' && event.session === id) ended = true;
  }
  return { id, started, answers, ended };
}

/** What the log says of a learner, as far as drawing questions needs it. */
export function answerHistory(events: readonly StudyEvent[]): AnswerHistory {
  return { latest: latestAnswers(events), flagged: flaggedQuestions(events) };
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
