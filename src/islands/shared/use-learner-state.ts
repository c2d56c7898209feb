import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { Catalogue, LearnerState } from '../../study/learner-state.ts';
import { nextTask } from '../../storage/next-task.ts';
import type { Study } from './load-study.ts';
import { catchUp, deriveLearnerState, isFarBehind } from './derive-learner-state.ts';
import { useEvents } from './hooks.ts';

/**
 * Where the learner stands at a time, derived anew when the log or the time changes. Where much is new it stays as it was,
 * or undefined, until that is followed.
 */
export function useLearnerState(study: Study, catalogue: Catalogue, now: number): LearnerState | undefined {
  const events = useEvents(study);
  const [caughtUp, redraw] = useReducer((count: number) => count + 1, 0);
  const before = useRef<LearnerState | undefined>(undefined);
  const isBehind = isFarBehind(study);
  useEffect(() => {
    let current = true;
    const follow = async (): Promise<void> => {
      await catchUp(study);
      // Deriving is one task, and drawing what was derived another.
      if (!isFarBehind(study)) deriveLearnerState(study, catalogue, now);
      await nextTask();
      if (current) redraw(undefined);
    };
    if (isBehind) void follow();
    return () => {
      current = false;
    };
  }, [events, isBehind]);
  return useMemo(() => {
    if (!isBehind) before.current = deriveLearnerState(study, catalogue, now);
    return before.current;
  }, [events, study, catalogue, now, isBehind, caughtUp]);
}
