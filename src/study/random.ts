import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Gives a whole number from 0 to below `bound`, each as likely as the others. */
export type Random = (bound: number) => number;

/**
 * Chance that anybody can repeat: xoroshiro128+ (https://prng.di.unimi.it/), seeded with the first 32 bits of the
 * SHA-256 of the text in UTF-8, and drawn from without bias.
 */
export function seededRandom(seed: string): Random {
  const digest = sha256(utf8ToBytes(seed.toWellFormed()));
  const generator = xoroshiro128plus(new DataView(digest.buffer).getInt32(0));
  return (bound) => uniformInt(generator, 0, bound - 1);
}

/** The items in an order of chance: Fisher and Yates' shuffle, every order as likely as the others. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(random(left.length), 1));
  return drawn;
}
