/** 95 % of a normal distribution lie within so many deviations. */
const Z = 1.959964;

/**
 * Wilson's score interval of a proportion, 95 %.
 * https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
 * @param n at least 1
 */
export function wilson(right: number, n: number): { readonly low: number; readonly high: number } {
  const p = right / n;
  const z2 = Z * Z;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Pearson's correlation; none where either does not vary. Of a mark and the score of the rest it is the corrected point-biserial. */
export function correlation(pairs: readonly (readonly [number, number])[]): number | undefined {
  const n = pairs.length;
  const [meanX, meanY] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY);
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
  }
  // Sums of rounded differences are seldom exactly 0.
  const least = 1e-12 * n;
  return xx <= least || yy <= least ? undefined : xy / Math.sqrt(xx * yy);
}

/**
 * Kuder and Richardson's formula 20: how consistently a paper measures. Both variances are those of the whole group, over n.
 * https://en.wikipedia.org/wiki/Kuder%E2%80%93Richardson_formulas
 * @param marks for each learner, whether each item was right; every learner has the same items
 * @returns none where all have the same score
 */
export function kr20(marks: readonly (readonly boolean[])[]): number | undefined {
  const items = marks[0]?.length ?? 0;
  const learners = marks.length;
  const scores = marks.map((own) => own.filter(Boolean).length);
  const centre = mean(scores);
  const variance = mean(scores.map((score) => (score - centre) ** 2));
  if (items < 2 || variance === 0) return undefined;
  let sum = 0;
  for (let i = 0; i < items; i++) {
    const p = marks.filter((own) => own[i]).length / learners;
    sum += p * (1 - p);
  }
  return (items / (items - 1)) * (1 - sum / variance);
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The middle value, or the mean of the two. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : mean(sorted.slice(middle - 1, middle + 1));
}
