import { citationsOf } from '../citations.ts';
import type { Rule } from './rule.ts';

/** A source that nothing cites is left over: it would be listed as evidence for nothing. */
export const uncitedSource: Rule = (corpus) => {
  const file = corpus.sources;
  if (!file || corpus.topics.length < corpus.topicIds.size) return [];
  const cited = new Set(citationsOf(corpus).map(({ source }) => source));
  return file.value.flatMap((source, i) =>
    cited.has(source.id)
      ? []
      : [
          {
            kind: 'uncited-source',
            file: file.file,
            line: file.lineOf([i, 'id']),
            field: `${i}.id`,
            message: `"${source.id}" is cited nowhere`,
          },
        ],
  );
};
