import { keepRunningExam, type RunningExam } from '../../storage/running-exam.ts';
import type { StudyLog } from '../../storage/study-log.ts';
import { attemptsOf, deadlineOf, openAttempt } from '../../study/attempt.ts';
import { setSummaryStale, writeSummary } from '../../storage/summary.ts';
import type { Recorded } from '../../storage/new-event.ts';
import { isPending } from '../../storage/pending-events.ts';
import { solvedChallenges } from '../../study/progress.ts';
import { readingsOf } from '../../study/undo.ts';
import { summaryOfState } from '../../study/learner-state.ts';
import { openStudy, type Study } from './load-study.ts';
import { catchUp, deriveLearnerState } from './derive-learner-state.ts';

/** Milliseconds in which a study page opens: it comes first. */
const OPENING = 2000;

/**
 * Derives the summary that reading pages show, and keeps it in step with the log as long as the page is open, when the
 * browser is idle. What cannot be loaded leaves the summary as it was: another page will derive it.
 */
export async function syncSummary(study: Study, after = OPENING): Promise<void> {
  const { bank, log } = study;
  const catalogue = await study.catalogue().catch(() => undefined);
  if (!catalogue) return;
  const subject = { bank, catalogue };
  let waiting = false;
  const derive = (): void => {
    if (!waiting) return;
    waiting = false;
    keepRunningExam(examUnderWay(log));
    const state = deriveLearnerState(study, catalogue, Date.now());
    writeSummary(log.entries.length === 0 ? undefined : summaryOfState(state, subject));
  };
  const ask = (wait = 0): void => {
    if (waiting) return;
    waiting = true;
    setTimeout(whenIdle, wait, () => void catchUp(study).then(derive));
  };
  // Also without an event: a day may have passed, and cards fallen due.
  ask(after);
  log.subscribe(() => {
    setSummaryStale();
    ask();
  });
  addEventListener('pagehide', derive);
}

/** The exam of the log that is under way, as pages without the log show it. */
function examUnderWay({ events }: StudyLog): RunningExam | undefined {
  const attempt = openAttempt(attemptsOf(events));
  if (!attempt) return undefined;
  const { id, started, latest, at } = attempt;
  const place = started.questions.findIndex((question) => question.id === at);
  return {
    attempt: id,
    deadline: deadlineOf(started),
    seen: latest,
    question: Math.max(0, place) + 1,
    questions: started.questions.length,
  };
}

/** The log of a reading page, opened when it is first needed. */
let reading: Promise<Study> | undefined;

function openReading(): Promise<Study> {
  reading ??= openStudy().then(async (study) => {
    await syncSummary(study, 0);
    return study;
  });
  // After a failure the next call tries again.
  reading.catch(() => (reading = undefined));
  return reading;
}

/** Derives the summary, on a page that does not read the log otherwise; from then on it follows what is recorded. */
export async function refreshSummary(): Promise<void> {
  await openReading();
}

/** The challenges that the log has as solved, for a page that does not read the log otherwise. */
export async function solvedInLog(): Promise<ReadonlySet<string>> {
  const { log } = await openReading();
  return solvedChallenges(log.events);
}

/** Takes back that a topic was read. */
export async function unreadTopic(topic: string): Promise<Recorded> {
  const { log } = await openReading();
  const undone = await Promise.all(readingsOf(log.events, topic).map(({ id }) => log.record({ kind: 'undone', event: id })));
  const unstored = undone.filter(({ id }) => !log.isStored(id));
  if (unstored.length === 0) return 'stored';
  return unstored.every(({ id }) => isPending(id)) ? 'waiting' : 'lost';
}

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 500);
}
