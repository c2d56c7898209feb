import { isRecord } from '../schema/is-record.ts';
import { readSetting, writeSetting } from './local-settings.ts';

/** What every page needs to know of an exam that is under way. */
export interface RunningExam {
  readonly attempt: string;
  /** When its time is up; Infinity where it has no limit. */
  readonly deadline: number;
  /** The latest time at which a page has seen it run: it only grows, so time that was used does not come back. */
  readonly seen: number;
  /** The number of the question on the screen, from 1, and how many there are. */
  readonly question: number;
  readonly questions: number;
}

const KEY = 'running-exam';
/** Raised on the document when this page has kept another state. */
const CHANGED = 'running-exam-changed';

/** The exam that is under way, as some page has kept it. Anything stored that is none counts as none. */
export function runningExam(): RunningExam | undefined {
  try {
    const stored: unknown = JSON.parse(readSetting(KEY) ?? '');
    if (!isRecord(stored) || typeof stored['attempt'] !== 'string') return undefined;
    const { attempt, deadline, seen, question, questions } = stored;
    // JSON has no Infinity: it writes null.
    if (![deadline ?? 0, seen, question, questions].every(Number.isSafeInteger)) return undefined;
    return {
      attempt,
      deadline: deadline === null ? Infinity : Number(deadline),
      seen: Number(seen),
      question: Number(question),
      questions: Number(questions),
    };
  } catch {
    return undefined;
  }
}

/** Keeps an exam that is under way; undefined says that there is none. */
export function keepRunningExam(exam: RunningExam | undefined): void {
  const before = runningExam();
  const seen = exam && before?.attempt === exam.attempt ? Math.max(exam.seen, before.seen) : exam?.seen;
  writeSetting(KEY, exam && JSON.stringify({ ...exam, seen }));
  document.dispatchEvent(new Event(CHANGED));
}

/** Milliseconds left of an exam, at least none, whatever the device's clock says. */
export function leftOf({ deadline, seen }: Pick<RunningExam, 'deadline' | 'seen'>, now: number): number {
  return Math.max(0, deadline - Math.max(now, seen));
}

/** Calls back when this page or another tab has kept another state, and when the page is shown again as it was left. */
export function onRunningExam(follow: () => void): void {
  document.addEventListener(CHANGED, follow);
  addEventListener('storage', ({ key }) => {
    // All settings were removed, where there is no key.
    if (key === KEY || key === null) follow();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) follow();
  });
}
