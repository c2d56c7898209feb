import type { MDXInstance } from 'astro';
import type { TopicFile } from '../publish/content.ts';

/** The topics' prose as Astro compiles it, by path from the project's root. Their data comes with the content. */
const PROSE = import.meta.glob<MDXInstance<Record<string, unknown>>>('/content/topics/*/*.mdx');

/**
 * What a topic's body is drawn with, and its headings with the anchors that Astro gave them.
 * @throws when the file was removed meanwhile
 */
export async function renderTopic({ file }: TopicFile) {
  const load = PROSE[`/${file}`];
  if (!load) throw new Error(`${file} is not there any more.`);
  const { Content, getHeadings } = await load();
  return { Content, headings: getHeadings() };
}
