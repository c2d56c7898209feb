import { citationsOf } from '../citations.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

/** A source that nothing cites is left over: it would be listed as evidence for nothing. */
export const uncitedSource: Rule = (corpus) => {
  if (corpus.topics.length < corpus.topicIds.size) return [];
  const cited = new Set(citationsOf(corpus).map(({ source }) => source));
  return corpus.sources.files.flatMap(({ file, value, lineOf }) =>
    value.flatMap(({ id }, i): Finding[] =>
      cited.has(id)
        ? []
        : [{ kind: 'uncited-source', file, line: lineOf([i, 'id']), field: `${i}.id`, message: `"${id}" is cited nowhere` }],
    ),
  );
};
