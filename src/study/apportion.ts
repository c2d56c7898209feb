/** A party to a division of seats: how much of the whole is its due, and how many seats it can fill. */
export interface Claim {
  readonly weight: number;
  readonly capacity: number;
}

/**
 * Divides seats by weight with the method of largest remainders (Hamilton's): each claim gets the whole part of its
 * quota, the rest goes to the largest remainders, earlier claims first where they tie. A claim gets no more than its
 * capacity; what it cannot fill is divided among the others in the same way.
 * https://en.wikipedia.org/wiki/Quota_method#Hamilton's_method
 * @returns seats for each claim, in order; their sum is `seats` or all there is capacity for
 */
export function apportion(seats: number, claims: readonly Claim[]): number[] {
  const given = claims.map(() => 0);
  for (;;) {
    const left = seats - sum(given);
    const open = claims.flatMap(({ weight, capacity }, i) => (weight > 0 && (given[i] ?? 0) < capacity ? [i] : []));
    if (left <= 0 || open.length === 0) return given;
    const shares = largestRemainder(
      left,
      open.map((i) => claims[i]?.weight ?? 0),
    );
    open.forEach((claim, i) => {
      const room = (claims[claim]?.capacity ?? 0) - (given[claim] ?? 0);
      given[claim] = (given[claim] ?? 0) + Math.min(shares[i] ?? 0, room);
    });
  }
}

function largestRemainder(seats: number, weights: readonly number[]): number[] {
  const whole = sum(weights);
  const given = weights.map((weight) => Math.floor((seats * weight) / whole));
  // In whole numbers: remainders of divisions would tie or not by their rounding.
  const byRemainder = weights
    .map((weight, i) => ({ i, remainder: (seats * weight) % whole }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder.slice(0, seats - sum(given))) given[i] = (given[i] ?? 0) + 1;
  return given;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
