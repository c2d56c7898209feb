import { competenciesOf } from '../competencies.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { valueAt } from '../schema-walk.ts';
import type { Rule } from './rule.ts';

/** A topic is a competency of the curriculum and stands in its domain's folder; a domain's text is named like the domain. */
export const misplacedTopic: Rule = (corpus) => {
  if (!corpus.curriculum) return [];
  const competencies = competenciesOf(corpus);
  const domains = corpus.curriculum.value.domains.map(({ id }): string => id);
  const strayDomains = corpus.domains
    .filter(({ id }) => !domains.includes(id))
    .map(({ file, id }): Diagnostic => ({
      kind: 'misplaced-topic',
      file,
      message: `"${id}" is not a domain of content/domains.yaml`,
      allowed:
        nearest(id, domains)
          .map((each) => `content/domains/${each}.mdx`)
          .join(', ') || undefined,
    }));
  const dataOf = new Map(corpus.data.map((each) => [each.file, each]));
  const topics = [...corpus.topicIds].flatMap((id): Diagnostic[] => {
    const file = `content/topics/${id}.mdx`;
    const { value, lineOf } = dataOf.get(file) ?? { value: undefined, lineOf: () => 1 };
    const [written, called] = [valueAt(value, ['domain']), valueAt(value, ['title'])];
    const [folder = '', name = ''] = id.split('/');
    const title = competencies.get(id);
    if (title === undefined) {
      const meant = [...competencies].filter(([each, of]) => each.endsWith(`/${name}`) || of === called).map(([each]) => each);
      const near = meant.length > 0 ? meant : nearest(id, competencies.keys());
      return [
        {
          kind: 'misplaced-topic',
          file,
          message: `"${id}" is not a competency of content/domains.yaml`,
          allowed: [
            ...near.map((each) => `content/topics/${each}.mdx`),
            ...(meant.length > 0 ? [] : [`"${name}" listed under the competencies of ${folder} in content/domains.yaml`]),
          ].join(', or '),
          explains: near.map((each) => `content/topics/${each}.mdx`),
        },
      ];
    }
    const wrong = (field: string, message: string, allowed: string): Diagnostic => ({
      kind: 'misplaced-topic',
      file,
      line: lineOf([field]),
      field,
      message,
      allowed,
    });
    return [
      ...(typeof written === 'string' && written !== folder
        ? [wrong('domain', `is "${written}", but the file stands in "${folder}"`, folder)]
        : []),
      ...(typeof called === 'string' && called !== title
        ? [wrong('title', `is "${called}", but the curriculum says "${title}"`, title)]
        : []),
    ];
  });
  return [...strayDomains, ...topics];
};
