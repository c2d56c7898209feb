import { competenciesOf } from '../competencies.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** Related topics, and those of terms, challenges and the map, are competencies of the curriculum; a term's is written, too. */
export const unknownTopic: Rule = (corpus) => {
  if (!corpus.curriculum) return [];
  const known = competenciesOf(corpus);
  const diagnostics: Diagnostic[] = [];
  const check = (
    id: string,
    at: { file: string; line: number; field: string },
    allowed: Pick<ReadonlySet<string>, 'has' | 'keys'>,
    follows?: string,
  ): void => {
    if (allowed.has(id)) return;
    const near = nearest(id, allowed.keys());
    diagnostics.push({
      kind: 'unknown-topic',
      ...at,
      message: `names the unknown topic "${id}"`,
      allowed: near.length > 0 ? near.join(', ') : undefined,
      follows,
    });
  };
  for (const { file, value, lineOf } of corpus.topics) {
    value.related.forEach((id, i) => {
      check(id, { file, line: lineOf(['related', i]), field: `related.${i}` }, known);
    });
  }
  for (const { file, value, lineOf } of [...corpus.labs, ...corpus.challenges]) {
    value.topics.forEach((id, i) => {
      check(id, { file, line: lineOf(['topics', i]), field: `topics.${i}` }, known);
    });
  }
  for (const { file, value, lineOf } of corpus.clusterMap ? [corpus.clusterMap] : []) {
    value.zones.forEach((zone, i) => {
      const places = [
        ...zone.chain.flatMap(({ components }, j) =>
          components.map(({ topic }, k) => ({ topic, path: ['zones', i, 'chain', j, 'components', k, 'topic'] })),
        ),
        ...(zone.beside ?? []).map(({ topic }, j) => ({ topic, path: ['zones', i, 'beside', j, 'topic'] })),
      ];
      for (const { topic, path } of places) check(topic, { file, line: lineOf(path), field: path.join('.') }, known);
    });
  }
  for (const { file, value, lineOf } of corpus.glossary.files) {
    value.forEach(({ topic }, i) => {
      check(topic, { file, line: lineOf([i, 'topic']), field: `${i}.topic` }, corpus.topicIds, `content/topics/${topic}.mdx`);
    });
  }
  return diagnostics;
};
