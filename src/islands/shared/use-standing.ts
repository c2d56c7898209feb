import { useMemo, useRef } from 'preact/hooks';
import { standingOf, type Catalogue, type Standing } from '../../study/standing.ts';
import type { Study } from './context.ts';
import { useEvents } from './hooks.ts';
import { localCalendar } from './local-calendar.ts';

/** Where the learner stands at a time, derived anew when the log or the time changes. */
export function useStanding(study: Study, catalogue: Catalogue, now: number): Standing {
  const events = useEvents(study);
  const before = useRef<Standing | undefined>(undefined);
  return useMemo(() => {
    before.current = standingOf(events, { bank: study.bank, catalogue }, { now, calendar: localCalendar }, before.current);
    return before.current;
  }, [events, study, catalogue, now]);
}
