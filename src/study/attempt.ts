import type { StudyEvent, StudyEventOf } from './events.ts';

/** A candidate's way through one paper, derived from the log. */
export interface Attempt {
  readonly id: string;
  readonly started: StudyEventOf<'exam-started'>;
  /** Chosen option by question. */
  readonly answers: ReadonlyMap<string, number>;
  readonly flagged: ReadonlySet<string>;
  /** Milliseconds spent with each question open. */
  readonly spent: ReadonlyMap<string, number>;
  /** The question seen last: where to go on. */
  readonly at: string;
  readonly submitted: StudyEventOf<'exam-submitted'> | undefined;
  /** The latest time the log knows of; a clock set back cannot go behind it. */
  readonly latest: number;
}

const MINUTE = 60_000;

type ExamEvent = Extract<StudyEvent, { attempt: string }>;

/** Every attempt of the log, oldest first. Events of attempts whose start is unknown are left out. */
export function attemptsOf(events: readonly StudyEvent[]): Attempt[] {
  const byAttempt = new Map<string, ExamEvent[]>();
  const starts = new Map<string, StudyEventOf<'exam-started'>>();
  for (const event of events) {
    if (!('attempt' in event)) continue;
    const own = byAttempt.get(event.attempt);
    if (own) own.push(event);
    else byAttempt.set(event.attempt, [event]);
    if (event.kind === 'exam-started' && !starts.has(event.attempt)) starts.set(event.attempt, event);
  }
  return [...starts.values()].map((started) => follow(started, byAttempt.get(started.attempt) ?? []));
}

/** The attempt that is still open: the latest, unless it was submitted. Who begins another paper gives up the one before. */
export function openAttempt(attempts: readonly Attempt[]): Attempt | undefined {
  const last = attempts.at(-1);
  return last?.submitted ? undefined : last;
}

function follow(started: StudyEventOf<'exam-started'>, events: readonly ExamEvent[]): Attempt {
  const answers = new Map<string, number>();
  const flagged = new Set<string>();
  const spent = new Map<string, number>();
  let submitted: StudyEventOf<'exam-submitted'> | undefined;
  let at = started.questions[0]?.id ?? '';
  let since = started.at;
  let latest = started.at;
  const leave = (time: number): void => {
    spent.set(at, (spent.get(at) ?? 0) + Math.max(0, time - since));
    since = Math.max(since, time);
  };
  for (const event of events) {
    if (submitted) break;
    latest = Math.max(latest, event.at);
    switch (event.kind) {
      case 'exam-viewed':
        leave(event.at);
        at = event.question;
        break;
      case 'exam-answered':
        answers.set(event.question, event.option);
        break;
      case 'exam-flagged':
        if (event.flagged) flagged.add(event.question);
        else flagged.delete(event.question);
        break;
      case 'exam-submitted':
        leave(Math.min(event.at, deadlineOf(started)));
        submitted = event;
        break;
      case 'exam-started':
        break;
    }
  }
  return { id: started.attempt, started, answers, flagged, spent, at, submitted, latest };
}

/** The minutes that a candidate takes for a paper; Infinity where there is no limit. */
export function minutesOf({ minutes, time }: Pick<StudyEventOf<'exam-started'>, 'minutes' | 'time'>): number {
  return time === 'none' ? Infinity : Math.ceil(minutes * time);
}

/** When time is up: wall-clock time from the start, whether the page was open or not. Infinity where there is no limit. */
export function deadlineOf(started: Pick<StudyEventOf<'exam-started'>, 'at' | 'minutes' | 'time'>): number {
  return started.at + minutesOf(started) * MINUTE;
}

/** Milliseconds left, at least none. A clock set back during the exam gives no time back that the log knows was used. */
export function timeLeft({ started, latest }: Pick<Attempt, 'started' | 'latest'>, now: number): number {
  return Math.max(0, deadlineOf(started) - Math.max(now, latest));
}

/** What of the time left is announced: half of it, and these minutes before its end. */
export type Announcement = 'half' | 10 | 5 | 1;

/** The announcement due when time left falls from `before` to `now`, if it passes one; the latest where it passes several. */
export function announcementDue(before: number, now: number, whole: number): Announcement | undefined {
  const marks: [Announcement, number][] = [
    ['half', whole / 2],
    [10, 10 * MINUTE],
    [5, 5 * MINUTE],
    [1, MINUTE],
  ];
  const passed = marks.filter(([, left]) => before > left && now <= left && left < whole);
  return passed.sort(([, a], [, b]) => a - b)[0]?.[0];
}
