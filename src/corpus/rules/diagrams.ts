import { checkFence } from '../../diagrams/fence.ts';
import { fenceProblems, orphaned, undrawn } from '../../diagrams/collect-fences.ts';
import { diagramsOf } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** What is wrong with the guide's diagrams as far as it shows without drawing them. */
export const diagrams: Rule = (corpus, { drawings }) => {
  const { fences, complete } = diagramsOf(corpus);
  // A text that is wrong cannot be drawn: that it has no drawing is no news.
  const drawable = fences.filter((fence) => checkFence(fence).length === 0);
  return [
    ...[...fenceProblems(fences), ...undrawn(drawable, drawings)].map((problem): Diagnostic => ({ kind: 'diagram', ...problem })),
    ...(complete ? orphaned(fences, drawings.keys()) : []).map((hash): Diagnostic => ({
      kind: 'diagram',
      file: drawings.get(hash) ?? hash,
      message: 'no diagram shows this drawing',
      allowed: 'run "npm run diagrams": it removes what is left over',
      follows: 'content/topics/',
      leftOver: true,
    })),
  ];
};
