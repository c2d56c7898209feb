import { checkFence } from './fence.ts';
import { keptDrawings, removeDrawing, writeDrawing } from './drawing-store.ts';
import { renderFences } from './render.ts';
import { fenceProblems, orphaned, type PlacedFence, type PlacedProblem } from './collect-fences.ts';

export interface Drawn {
  readonly drawn: number;
  readonly removed: number;
  readonly problems: readonly PlacedProblem[];
}

interface Drawing {
  /** Whether every topic could be read: otherwise it is not known which drawings are left over. */
  readonly complete: boolean;
  /** Draw those that have a drawing, too. */
  readonly all: boolean;
  /** Drawings that are kept in another folder. */
  readonly elsewhere?: ReadonlySet<string>;
}

/**
 * Draws the diagrams that have no drawing yet and removes drawings that no diagram asks for. A diagram whose text is
 * wrong is left out; while there is one, or a topic that cannot be read, nothing is removed.
 * @param folder where drawings are kept
 * @param fences all diagrams whose drawings are kept there
 * @throws when there is something to draw and no browser to be had
 */
export async function drawDiagrams(folder: string, fences: readonly PlacedFence[], { complete, all, elsewhere }: Drawing): Promise<Drawn> {
  const kept = await keptDrawings(folder);
  const isThere = (hash: string): boolean => elsewhere?.has(hash) === true || (kept.has(hash) && !all);
  const missing = fences.filter((fence) => !isThere(fence.hash) && checkFence(fence).length === 0);
  const wanted = [...new Map(missing.map((fence) => [fence.hash, fence])).values()];
  const renderings = wanted.length > 0 ? await renderFences(wanted) : [];
  const rejected: PlacedProblem[] = fenceProblems(fences);
  const drawn: string[] = [];
  for (const [index, rendering] of renderings.entries()) {
    if ('problem' in rendering) rejected.push({ ...rendering.problem, file: wanted[index]?.file ?? '' });
    else {
      await writeDrawing(folder, rendering.fence.hash, rendering.drawing);
      drawn.push(rendering.fence.hash);
    }
  }
  const left = complete && rejected.length === 0 ? orphaned(fences, kept) : [];
  for (const hash of left) await removeDrawing(folder, hash);
  return { drawn: drawn.length, removed: left.length, problems: rejected };
}
