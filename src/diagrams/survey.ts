import { checkFence, findFences, type Fence, type FenceProblem } from './fence.ts';

/** A fence and the file it stands in. */
export interface PlacedFence extends Fence {
  readonly file: string;
}
export interface PlacedProblem extends FenceProblem {
  readonly file: string;
}

const TOPIC = /^content\/topics\/.+\.mdx$/;

export interface FenceSurvey {
  readonly fences: readonly PlacedFence[];
  readonly problems: readonly PlacedProblem[];
  /** Whether every topic could be read: otherwise it is not known which drawings are left over. */
  readonly complete: boolean;
}

/**
 * All diagrams of the guide, and what is wrong with them as far as their text tells.
 * Files that are not MDX are passed over: the content check reports them.
 * @param files text by path from the project's root
 */
export function surveyFences(files: ReadonlyMap<string, string>): FenceSurvey {
  const fences: PlacedFence[] = [];
  const problems: PlacedProblem[] = [];
  let complete = true;
  for (const [file, text] of files) {
    if (!TOPIC.test(file)) continue;
    const first = new Map<string, number>();
    const found = fencesOf(text);
    if (!found) complete = false;
    for (const fence of found ?? []) {
      fences.push({ ...fence, file });
      problems.push(...checkFence(fence).map((problem) => ({ ...problem, file })));
      const earlier = first.get(fence.hash);
      if (earlier === undefined) first.set(fence.hash, fence.line);
      else {
        problems.push({
          file,
          line: fence.line,
          message: `the diagram of line ${earlier} stands here again`,
          allowed: 'each diagram once on a page: its ids would collide',
        });
      }
    }
  }
  return { fences, problems, complete };
}

function fencesOf(text: string): Fence[] | undefined {
  try {
    return findFences(text);
  } catch {
    return undefined;
  }
}

/** Fences without a drawing, as problems. */
export function undrawn(fences: readonly PlacedFence[], kept: ReadonlySet<string>): PlacedProblem[] {
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
export function orphaned(fences: readonly PlacedFence[], kept: ReadonlySet<string>): string[] {
  const wanted = new Set(fences.map(({ hash }) => hash));
  return [...kept].filter((hash) => !wanted.has(hash)).sort();
}
