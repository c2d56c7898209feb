import { killRound } from '../soak/round.ts';
import { atRoot, expect, test } from './site.ts';

/** What `npm run soak` does for many more: seeds with one to three tabs, offline, on a slow network, and clocks moved both ways. */
for (const seed of [1, 4, 6, 10]) {
  test(`a browser that is killed has all that its pages said was recorded, once: round ${seed}`, async () => {
    test.slow();
    const { confirmed, lost, doubled, unreadable } = await killRound(atRoot(), seed);
    expect(confirmed).toBeGreaterThan(0);
    expect({ lost, doubled, unreadable }).toEqual({ lost: [], doubled: [], unreadable: false });
  });
}
