import { nextTask } from '../../storage/next-task.ts';
import type { StudyLog } from '../../storage/study-log.ts';
import { hasGrown, memoriesOf, Scheduler, type Memories } from '../../study/memory.ts';
import { planOf } from '../../study/review.ts';
import { learnerStateOf, type Catalogue, type LearnerState } from '../../study/learner-state.ts';
import type { StudyEvent } from '../../study/events.ts';
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

/** The state that was derived last of a log, and what it rests on beside the log. */
const derived = new WeakMap<StudyLog, { readonly state: LearnerState; readonly catalogue: Catalogue; readonly now: number }>();

/** Derives where the learner stands, at once. The same again takes no time. */
export function deriveLearnerState({ bank, log }: Study, catalogue: Catalogue, now: number): LearnerState {
  const last = derived.get(log);
  if (last?.state.memories.events === log.events && last.catalogue === catalogue && last.now === now) return last.state;
  const state = learnerStateOf(log.events, { bank, catalogue }, { now, calendar: localCalendar }, known.get(log));
  known.set(log, state);
  derived.set(log, { state, catalogue, now });
  return state;
}

/** Who follows a log now, and up to which events. */
const following = new WeakMap<StudyLog, { readonly events: readonly StudyEvent[]; readonly done: Promise<void> }>();

/** Follows what is new of the log in slices, between which the page can draw and answer; afterwards deriving takes no time. */
export function catchUp({ log }: Study): Promise<void> {
  const { events } = log;
  const under = following.get(log);
  if (under?.events === events) return under.done;
  const done = follow(log, events);
  following.set(log, { events, done });
  return done;
}

async function follow(log: StudyLog, events: readonly StudyEvent[]): Promise<void> {
  const plan = planOf(events);
  const before = known.get(log);
  const same = before?.plan.retention === plan.retention ? before : undefined;
  const scheduler = same?.scheduler ?? new Scheduler(plan.retention);
  // What an import has put between older events is followed from the beginning.
  let memories: Memories | undefined = same && hasGrown(same.memories.events, events) ? same.memories : undefined;
  for (let end = memories?.events.length ?? 0; end < events.length;) {
    end = Math.min(events.length, end + SLICE);
    memories = memoriesOf(events.slice(0, end), scheduler, memories);
    await nextTask();
  }
  if (memories) known.set(log, { plan, scheduler, memories });
}
