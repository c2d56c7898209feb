import type { MDXInstance } from 'astro';
import { PROSE } from 'virtual:topic-prose';
import type { DomainFile } from '../corpus/corpus.ts';
import type { TopicFile } from '../publish/content.ts';

/**
 * What a topic's body is drawn with, and its headings with the anchors that Astro gave them.
 * @throws when the file was removed meanwhile
 */
export async function renderTopic({ file }: TopicFile) {
  const { Content, getHeadings } = await load(file);
  return { Content, headings: getHeadings() };
}

/**
 * What the text about a domain is drawn with.
 * @throws when the file was removed meanwhile
 */
export async function renderDomain({ file }: DomainFile) {
  const { Content } = await load(file);
  return { Content };
}

async function load(file: string): Promise<MDXInstance<Record<string, unknown>>> {
  const prose = PROSE[file];
  if (!prose) throw new Error(`${file} is not there any more.`);
  return prose();
}
