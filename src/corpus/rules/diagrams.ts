import { RENDERED } from '../../diagrams/rendered-folder.ts';
import { orphaned, surveyFences, undrawn } from '../../diagrams/survey.ts';
import type { Finding } from '../finding.ts';

/**
 * What is wrong with the guide's diagrams as far as it shows without drawing them.
 * @param files the content, text by path
 * @param drawings hashes of the drawings that are kept
 */
export function diagramFindings(files: ReadonlyMap<string, string>, drawings: ReadonlySet<string>): Finding[] {
  const { fences, problems, complete } = surveyFences(files);
  return [
    ...[...problems, ...undrawn(fences, drawings)].map((problem): Finding => ({ kind: 'diagram', ...problem })),
    ...(complete ? orphaned(fences, drawings) : []).map((hash): Finding => ({
      kind: 'diagram',
      file: `${RENDERED}/${hash}.svg`,
      message: 'no diagram shows this drawing',
      allowed: 'run "npm run diagrams": it removes what is left over',
    })),
  ];
}
