import { useEffect, useState } from 'preact/hooks';

/**
 * The time, again every second and whenever the page is looked at again. It follows the device's clock, but never runs
 * back or stands still while the page is open, also when that clock is set back.
 * @param atLeast a time that is known to have been
 */
export function useNow(atLeast: number): number {
  const [opened] = useState(() => ({ at: Math.max(Date.now(), atLeast), tick: performance.now() }));
  const read = (): number => Math.max(Date.now(), opened.at + (performance.now() - opened.tick));
  const [now, setNow] = useState(read);
  useEffect(() => {
    const look = (): void => setNow((last) => Math.max(last, read()));
    const timer = setInterval(look, 1000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return now;
}
