import { citationsOf } from '../citations.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** Every citation names a source that exists. */
export const unknownSource: Rule = (corpus) => {
  if (!corpus.sources.complete) return [];
  const known = new Set<string>(corpus.sources.all.map((source) => source.id));
  return citationsOf(corpus)
    .filter(({ source }) => !known.has(source))
    .map(({ source, file, line, field }) => ({
      kind: 'unknown-source',
      file,
      line,
      field: field ?? '<Cite source>',
      message: `cites the unknown source "${source}"`,
      allowed: suggestion(nearest(source, known)),
      follows: 'content/sources/',
    }));
};

function suggestion(near: readonly string[]): string {
  return near.length > 0 ? `an id of content/sources/, such as ${near.join(', ')}` : 'an id of content/sources/';
}
