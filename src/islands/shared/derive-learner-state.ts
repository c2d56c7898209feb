import type { StudyLog } from '../../storage/study-log.ts';
import { memoriesOf, Scheduler, type Memories } from '../../study/memory.ts';
import { planOf } from '../../study/review.ts';
import { learnerStateOf, type Catalogue, type LearnerState } from '../../study/learner-state.ts';
import type { Study } from './load-study.ts';
import { localCalendar } from './local-calendar.ts';

/** Events that are followed at once: no reader notices the time they take. */
const SLICE = 2000;

type Known = Pick<LearnerState, 'plan' | 'scheduler' | 'memories'>;

/** What was derived last of a log: the next time follows only what is new. Whoever asks on one page shares it. */
const known = new WeakMap<StudyLog, Known>();

/** Whether so much of a log is new that following it would hold the page up, as when it opens or after an import. */
export function isFarBehind({ log }: Study): boolean {
  return log.events.length - (known.get(log)?.memories.events.length ?? 0) > SLICE;
}

/** Derives where the learner stands, at once. */
export function deriveLearnerState({ bank, log }: Study, catalogue: Catalogue, now: number): LearnerState {
  const state = learnerStateOf(log.events, { bank, catalogue }, { now, calendar: localCalendar }, known.get(log));
  known.set(log, state);
  return state;
}

/** Follows what is new of the log in slices, between which the page can draw and answer; afterwards deriving takes no time. */
export async function catchUp({ log }: Study): Promise<void> {
  const { events } = log;
  const plan = planOf(events);
  const before = known.get(log);
  const same = before?.plan.retention === plan.retention ? before : undefined;
  const scheduler = same?.scheduler ?? new Scheduler(plan.retention);
  let memories: Memories | undefined = same?.memories;
  for (let end = Math.min(memories?.events.length ?? 0, events.length); end < events.length;) {
    end = Math.min(events.length, end + SLICE);
    memories = memoriesOf(events.slice(0, end), scheduler, memories);
    await new Promise((resolve) => setTimeout(resolve));
  }
  if (memories) known.set(log, { plan, scheduler, memories });
}
