import { seededRandom, type Random } from '../../study/random.ts';

/** Chance that nobody can repeat, from the browser's own source. */
export function freshRandom(): Random {
  return seededRandom(crypto.getRandomValues(new Uint32Array(4)).join());
}

/** Letters and digits that are not taken for each other when a code is read aloud. */
const CODE_SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A code for a paper that nobody has named. */
export function freshCode(): string {
  const random = freshRandom();
  return Array.from({ length: 6 }, () => CODE_SIGNS[random(CODE_SIGNS.length)] ?? '').join('');
}
