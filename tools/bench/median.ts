/** The median of how long a piece of work takes, in milliseconds, one time more run before to warm up. */
export async function medianOf(times: number, work: () => unknown): Promise<number> {
  await work();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  const middle = taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
  return Math.round(middle * 10) / 10;
}
