import { RENDERED } from '../../diagrams/rendered-folder.ts';
import { fenceProblems, orphaned, undrawn } from '../../diagrams/survey.ts';
import { diagramsOf, type Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';

/**
 * What is wrong with the guide's diagrams as far as it shows without drawing them.
 * @param drawings hashes of the drawings that are kept
 */
export function diagramFindings(corpus: Corpus, drawings: ReadonlySet<string>): Finding[] {
  const { fences, complete } = diagramsOf(corpus);
  return [
    ...[...fenceProblems(fences), ...undrawn(fences, drawings)].map((problem): Finding => ({ kind: 'diagram', ...problem })),
    ...(complete ? orphaned(fences, drawings) : []).map((hash): Finding => ({
      kind: 'diagram',
      file: `${RENDERED}/${hash}.svg`,
      message: 'no diagram shows this drawing',
      allowed: 'run "npm run diagrams": it removes what is left over',
    })),
  ];
}
