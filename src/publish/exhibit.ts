import type { PublishedExhibit } from '../schema/published.ts';
import type { Content, TopicQuestion } from './content.ts';
import { stripYamlComments } from './strip-yaml-comments.ts';

/** What is shown with a question; a manifest without comments that would answer it. */
export function publishedExhibit({ manifests }: Content, { exhibit }: TopicQuestion): PublishedExhibit | undefined {
  if (exhibit === undefined) return undefined;
  if ('manifest' in exhibit) {
    const text = manifests.get(exhibit.manifest) ?? '';
    return { title: exhibit.manifest.slice(exhibit.manifest.indexOf('/') + 1), language: 'yaml', text: stripYamlComments(text) };
  }
  if ('diagram' in exhibit) return { title: exhibit.diagram.title, language: 'text', text: '' };
  return exhibit;
}
