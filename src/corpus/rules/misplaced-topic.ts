import { competenciesOf } from '../competencies.ts';
import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** A topic is a competency of the curriculum and stands in its domain's folder. */
export const misplacedTopic: Rule = (corpus) => {
  if (!corpus.curriculum) return [];
  const competencies = competenciesOf(corpus);
  return corpus.topics.flatMap(({ file, id, value, lineOf }): Finding[] => {
    const folder = id.split('/')[0] ?? '';
    const title = competencies.get(id);
    const at = (field: string): Pick<Finding, 'kind' | 'file' | 'line' | 'field'> => ({
      kind: 'misplaced-topic',
      file,
      line: lineOf([field]),
      field,
    });
    if (title === undefined) {
      const near = nearest(id, competencies.keys());
      return [
        {
          kind: 'misplaced-topic',
          file,
          message: `"${id}" is not a competency of content/domains.yaml`,
          allowed: near.length > 0 ? near.join(', ') : undefined,
        },
      ];
    }
    const findings: Finding[] = [];
    if (value.domain !== folder) {
      findings.push({ ...at('domain'), message: `is "${value.domain}", but the file stands in "${folder}"`, allowed: folder });
    }
    if (value.title !== title) {
      findings.push({ ...at('title'), message: `is "${value.title}", but the curriculum says "${title}"`, allowed: title });
    }
    return findings;
  });
};
