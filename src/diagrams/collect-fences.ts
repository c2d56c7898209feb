import { checkFence, type Fence, type FenceProblem } from './fence.ts';

/** A fence and the file it stands in. */
export interface PlacedFence extends Fence {
  readonly file: string;
}
export interface PlacedProblem extends FenceProblem {
  readonly file: string;
}

/** What is wrong with the guide's diagrams as far as their texts tell. */
export function fenceProblems(fences: readonly PlacedFence[]): PlacedProblem[] {
  const first = new Map<string, number>();
  return fences.flatMap((fence) => {
    const { file, line, hash } = fence;
    const place = `${file} ${hash}`;
    const earlier = first.get(place);
    if (earlier === undefined) first.set(place, line);
    const repeated: PlacedProblem[] =
      earlier === undefined
        ? []
        : [
            {
              file,
              line,
              message: `the diagram of line ${earlier} stands here again`,
              allowed: 'each diagram once on a page: its ids would collide',
            },
          ];
    return [...checkFence(fence).map((problem) => ({ ...problem, file })), ...repeated];
  });
}

/** Fences without a drawing, as problems. */
export function undrawn(fences: readonly PlacedFence[], kept: ReadonlyMap<string, unknown>): PlacedProblem[] {
  return fences
    .filter(({ hash }) => !kept.has(hash))
    .map(({ file, line }) => ({
      file,
      line,
      message: 'the diagram has no drawing yet',
      allowed: 'run "npm run diagrams" and commit what it writes',
    }));
}

/** Drawings that no fence asks for. */
export function orphaned(fences: readonly PlacedFence[], kept: Iterable<string>): string[] {
  const wanted = new Set(fences.map(({ hash }) => hash));
  return [...kept].filter((hash) => !wanted.has(hash)).sort();
}
