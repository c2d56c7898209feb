import { useEffect, useState } from 'preact/hooks';
import { runningExam } from '../../storage/running-exam.ts';
import type { Attempt } from '../../study/attempt.ts';

/**
 * The time by which an exam runs, every second and whenever the page is looked at again. It follows the device's clock,
 * but never falls behind a time that some page has seen before, and does not stand still while this one is open.
 * @returns the time at the latest look, and one to read between two looks
 */
export function useExamClock(attempt: Attempt): { readonly now: number; readonly read: () => number } {
  const [read] = useState(() => {
    const running = runningExam();
    const seen = Math.max(attempt.latest, running?.attempt === attempt.id ? running.seen : 0);
    const opened = { at: Math.max(Date.now(), seen), tick: performance.now() };
    return (): number => Math.round(Math.max(Date.now(), opened.at + (performance.now() - opened.tick)));
  });
  const [now, setNow] = useState(read);
  useEffect(() => {
    const look = (): void => setNow((last) => Math.max(last, read()));
    const timer = setInterval(look, 1000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [read]);
  return { now, read };
}
