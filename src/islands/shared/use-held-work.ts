import { useEffect } from 'preact/hooks';
import { holdWork } from '../../storage/work.ts';

/** While true, no tab changes the guide's version. */
export function useHeldWork(held: boolean): void {
  useEffect(() => (held ? holdWork() : undefined), [held]);
}
