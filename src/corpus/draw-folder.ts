import { keptDrawings } from '../diagrams/drawing-store.ts';
import { drawDiagrams, type Drawn } from '../diagrams/update-drawings.ts';
import { drawingFolders, type Project } from './check-folder.ts';
import { diagramsOf, type Corpus } from './corpus.ts';
import { formatDiagnostics } from './format-diagnostics.ts';

/**
 * Draws the diagrams that have no drawing yet and removes drawings that no diagram asks for. A drawing is kept where its
 * diagram stands, in the project or in what is laid over it. While something is, nothing of the project is removed.
 * @param all draw those that have a drawing, too
 * @throws when there is something to draw and no browser to be had, or the overlay has links that lead out of it
 */
export async function drawProject(project: Project, corpus: Corpus, all = false): Promise<Drawn> {
  const { fences, complete } = diagramsOf(corpus);
  const [own, above] = drawingFolders(project);
  const { overlay } = corpus;
  if (above === undefined || overlay === undefined) return drawDiagrams(own, fences, { complete, all });
  if (overlay.refusals.length > 0) throw new Error(formatDiagnostics(overlay.refusals));
  const isAbove = ({ file }: { file: string }): boolean => overlay.whole.has(file);
  const below = await drawDiagrams(
    own,
    fences.filter((fence) => !isAbove(fence)),
    { complete: false, all },
  );
  const drawn = await drawDiagrams(above, fences.filter(isAbove), { complete, all, elsewhere: await keptDrawings(own) });
  return {
    drawn: below.drawn + drawn.drawn,
    removed: drawn.removed,
    problems: [...below.problems, ...drawn.problems].map((problem) => ({
      ...problem,
      file: overlay.placeOf(problem.file, problem.line).file,
    })),
  };
}
