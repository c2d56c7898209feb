import { competenciesOf } from '../competencies.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** A topic is a competency of the curriculum and stands in its domain's folder. */
export const misplacedTopic: Rule = (corpus) => {
  if (!corpus.curriculum) return [];
  const competencies = competenciesOf(corpus);
  return corpus.topics.flatMap(({ file, id, value, lineOf }): Diagnostic[] => {
    const folder = id.split('/')[0] ?? '';
    const title = competencies.get(id);
    const at = (field: string): Pick<Diagnostic, 'kind' | 'file' | 'line' | 'field'> => ({
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
    const diagnostics: Diagnostic[] = [];
    if (value.domain !== folder) {
      diagnostics.push({ ...at('domain'), message: `is "${value.domain}", but the file stands in "${folder}"`, allowed: folder });
    }
    if (value.title !== title) {
      diagnostics.push({ ...at('title'), message: `is "${value.title}", but the curriculum says "${title}"`, allowed: title });
    }
    return diagnostics;
  });
};
