import type { PublishedLink } from '../schema/published.ts';
import { plainText } from '../text/plain-text.ts';
import type { Content } from './content.ts';
import { topicPath } from './paths.ts';

/** The sources that something cites, with their addresses. */
export function sourceLinks({ sources }: Content, ids: readonly string[]): PublishedLink[] {
  return ids.flatMap((id) => {
    const source = sources.get(id);
    return source ? [{ title: source.title, url: source.url }] : [];
  });
}

/** A card by reference, as a link from the site's root. */
export function cardLink({ cards }: Content, reference: string): PublishedLink | undefined {
  const found = cards.get(reference);
  return found && { title: plainText(found.card.title), url: topicPath(found.topic, found.card.id) };
}
