import { keptDrawings } from '../diagrams/drawing-store.ts';
import { isoDay } from '../text/dates.ts';
import { checkContent } from './check.ts';
import type { Corpus } from './corpus.ts';
import type { Diagnostic } from './diagnostic.ts';
import { readContent } from './read.ts';
import type { Circumstances } from './rules/rule.ts';

/**
 * Reads and checks the content of a project as it is on the disk, today.
 * @param root the project's root
 */
export async function checkFolder(root: string): Promise<{ corpus: Corpus; diagnostics: Diagnostic[] }> {
  const [files, now] = await Promise.all([readContent(root), circumstancesOf(root)]);
  return checkContent(files, now);
}

/** The day on this machine's calendar, and the drawings that are kept. */
export async function circumstancesOf(root: string): Promise<Circumstances> {
  return { today: isoDay(new Date()), drawings: await keptDrawings(root) };
}
