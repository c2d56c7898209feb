import type { Tally } from './score.ts';

/** Answers on a topic below which its accuracy says little. */
const ENOUGH_ANSWERS = 5;

/** Whether enough answers say that a topic is not known well enough to pass on. */
export function isWeak({ right, all }: Tally): boolean {
  return all >= ENOUGH_ANSWERS && right / all < 0.75;
}
