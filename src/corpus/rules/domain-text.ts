import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** Links that lead from a domain's text to its topics, where it has so many. */
const LEAST_LINKS = 4;

/** A domain of which a topic is written says what it is about, with one diagram that leads to its topics. */
export const domainText: Rule = ({ curriculum, topicIds, domains, texts }) => {
  const bodies = new Map(domains.map(({ id, body }) => [id, body]));
  return (curriculum?.value.domains ?? []).flatMap(({ id }): Diagnostic[] => {
    const file = `content/domains/${id}.mdx`;
    const wrong = (message: string): Diagnostic => ({ kind: 'domain-text', file, message });
    const written = [...topicIds].filter((topic) => topic.startsWith(`${id}/`)).length;
    if (written === 0) return [];
    if (!texts.has(file)) return [wrong('does not exist')];
    const body = bodies.get(id);
    // What cannot be read is told by itself.
    if (body === undefined) return [];
    const links = body.links.filter(({ value }) => value.startsWith(`/${id}/`)).length;
    const least = Math.min(LEAST_LINKS, written);
    return [
      ...(body.diagrams.length === 1 ? [] : [wrong(`has ${body.diagrams.length} diagrams, needs exactly 1`)]),
      ...(links >= least ? [] : [wrong(`has ${links} links to topics of the domain, needs at least ${least}`)]),
    ];
  });
};
