import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { oncePerContent } from '../publish/once.ts';
import { termPath } from '../publish/paths.ts';
import { content } from '../site/content.ts';
import { termMatcher, type TextRun } from '../text/term-matcher.ts';

/**
 * Links the first mention of each glossary term in a topic's prose to the glossary. Terms that this topic itself explains
 * are left alone, and so are headings and the texts of links.
 */
export const termLinks: MdastPluginEntry = ({ fileURL }) => {
  const topic = /\/topics\/([^/]+\/[^/]+)\.mdx$/.exec(fileURL?.pathname ?? '')?.[1];
  if (topic === undefined) return undefined;
  let matching: Promise<(text: string) => TextRun[]> | undefined;
  return defineMdastPlugin({
    name: 'term-links',
    async text(node, context) {
      if (context.parent(node).type !== 'paragraph') return undefined;
      matching ??= content().then((guide) => matcher(guide)(new Set(guide.termsByTopic.get(topic)?.map(({ id }) => id))));
      const runs = (await matching)(node.value);
      if (runs.every(({ id }) => id === undefined)) return undefined;
      context.replaceNode(
        node,
        runs.map(({ text, id }) => {
          const value = { type: 'text' as const, value: text };
          return id === undefined ? value : { type: 'link' as const, url: termPath(id), children: [value] };
        }),
      );
      return undefined;
    },
  });
};

/** The names of all terms are put in order once, and not for each topic without its own. */
const matcher = oncePerContent(({ terms }) =>
  termMatcher(
    terms.flatMap(({ id, term, standsFor }) => [term, ...(standsFor === undefined ? [] : [standsFor])].map((name) => ({ id, name }))),
  ),
);
