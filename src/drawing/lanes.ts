/** Something that runs from one height to another. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A lane for each run, from 0: short runs get inner lanes, and no two runs of a lane overlap or touch. */
export function lanesOf(runs: readonly Run[]): number[] {
  const lanes = new Array<number>(runs.length).fill(0);
  const taken: Run[][] = [];
  const byLength = runs.map((run, i) => ({ run, i })).sort((a, b) => a.run.to - a.run.from - (b.run.to - b.run.from) || a.i - b.i);
  for (const { run, i } of byLength) {
    let lane = 0;
    while (taken[lane]?.some(({ from, to }) => from <= run.to && run.from <= to)) lane += 1;
    lanes[i] = lane;
    (taken[lane] ??= []).push(run);
  }
  return lanes;
}
