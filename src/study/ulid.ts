/** Crockford's base 32: https://www.crockford.com/base32.html */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_DIGITS = 10;
const RANDOM_DIGITS = 16;

/** Bytes of chance that an id takes. */
export const RANDOM_BYTES = RANDOM_DIGITS;

/**
 * An id that sorts by its time, and that no two devices make alike: https://github.com/ulid/spec
 * Written here rather than taken from a library, since every topic page carries it.
 * @param time milliseconds since 1970, a whole number from 0 to `LATEST_TIME`
 * @param random `RANDOM_BYTES` bytes of chance
 */
export function ulid(time: number, random: Uint8Array): string {
  let id = '';
  for (let rest = time, i = 0; i < TIME_DIGITS; i++, rest = Math.floor(rest / 32)) id = DIGITS.charAt(rest % 32) + id;
  for (const byte of random.subarray(0, RANDOM_DIGITS)) id += DIGITS.charAt(byte % 32);
  return id;
}

/** The time of an id, in milliseconds since 1970. */
export function timeOf(id: string): number {
  let time = 0;
  for (let i = 0; i < TIME_DIGITS; i++) time = 32 * time + DIGITS.indexOf(id.charAt(i));
  return time;
}
