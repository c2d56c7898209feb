import { join, relative, resolve, sep } from 'node:path';
import { keptDrawings } from '../diagrams/drawing-store.ts';
import { RENDERED } from '../diagrams/rendered-folder.ts';
import { isoDay } from '../text/dates.ts';
import { checkCorpus } from './check.ts';
import { parseCorpus, type Corpus } from './corpus.ts';
import type { Diagnostic } from './diagnostic.ts';
import { DRAWINGS_FOLDER } from './overlay/overlay.ts';
import { readContent, readOverlay } from './read.ts';
import type { Circumstances } from './rules/rule.ts';

/** A project on the disk. */
export interface Project {
  readonly root: string;
  /** The folder laid over its content, absolute or from the root, where one is. */
  readonly overlay?: string | undefined;
}

/**
 * Reads and parses the content of a project as it is on the disk.
 * @throws as `readOverlay`
 */
export async function readCorpus({ root, overlay }: Project): Promise<Corpus> {
  const [content, laid] = await Promise.all([readContent(root), overlay === undefined ? undefined : readOverlay(root, overlay)]);
  return parseCorpus(content, laid);
}

/**
 * Reads and checks the content of a project as it is on the disk, today.
 * @throws as `readOverlay`
 */
export async function checkFolder(project: Project): Promise<{ corpus: Corpus; diagnostics: Diagnostic[] }> {
  const [corpus, now] = await Promise.all([readCorpus(project), circumstancesOf(project)]);
  return { corpus, diagnostics: checkCorpus(corpus, now) };
}

/** The day on this machine's calendar, and the drawings that are kept. */
export async function circumstancesOf(project: Project): Promise<Circumstances> {
  const kept = drawingFolders(project).map(async (folder) => {
    const path = relative(project.root, folder).split(sep).join('/');
    return [...(await keptDrawings(folder))].map((hash): [string, string] => [hash, `${path}/${hash}.svg`]);
  });
  return { today: isoDay(new Date()), drawings: new Map((await Promise.all(kept)).flat()) };
}

/** Where the drawings of a project are kept: its own, and those of what is laid over it. */
export function drawingFolders({ root, overlay }: Project): [string] | [string, string] {
  const own = join(root, RENDERED);
  return overlay === undefined ? [own] : [own, join(resolve(root, overlay), DRAWINGS_FOLDER)];
}
