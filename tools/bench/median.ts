/** The median of how long a piece of work takes, in milliseconds, one time more run before to warm up. */
export async function medianOf(times: number, work: () => unknown): Promise<number> {
  await work();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return Math.round(median(taken) * 10) / 10;
}

/** The middle one of some values; 0 where there are none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
